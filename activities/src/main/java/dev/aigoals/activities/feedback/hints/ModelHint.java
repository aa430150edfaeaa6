package dev.aigoals.activities.feedback.hints;

import dev.aigoals.activities.turns.Reply.Silence;
import java.util.Optional;

/** What came of asking a model for a hint. */
sealed interface ModelHint {

    /**
     * Words whose claim the runner confirmed.
     *
     * @param seen what the runner saw of the learner's program
     */
    record Proven(String text, Optional<String> seen) implements ModelHint {}

    /**
     * Nothing that may be said.
     *
     * @param why no model spoke; empty where what it said did not hold
     */
    record None(Optional<Silence> why) implements ModelHint {}
}
