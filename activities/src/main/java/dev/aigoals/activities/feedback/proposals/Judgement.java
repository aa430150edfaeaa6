package dev.aigoals.activities.feedback.proposals;

import dev.aigoals.platform.turns.TurnOutcome;
import java.util.Optional;

/** Whether a proposal may be said. */
public sealed interface Judgement {

    /**
     * Running it confirmed the claim, and the words tell no solution.
     *
     * @param text safe to show
     * @param seen what the runner saw of the learner's program, in the learner's language
     */
    record Sayable(String text, Optional<String> seen) implements Judgement {}

    /** It must not be said; the reason is for the record of the turn. */
    record Unsayable(TurnOutcome outcome, String reason) implements Judgement {

        public static Unsayable rejected(String reason) {
            return new Unsayable(TurnOutcome.REJECTED, reason);
        }
    }
}
