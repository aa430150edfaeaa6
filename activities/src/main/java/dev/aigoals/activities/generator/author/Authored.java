package dev.aigoals.activities.generator.author;

import dev.aigoals.activities.turns.Reply.Silence;
import dev.aigoals.contract.content.GoalContent;

/** What came of having a goal written. */
public sealed interface Authored {

    /** Everything in it was run and found right. */
    record Written(GoalContent content) implements Authored {}

    /** No language that was asked for can be run here, so that nothing could be proven. */
    record NotTried() implements Authored {}

    /** No draft stood the proof. */
    record Unproven() implements Authored {}

    /** The model did not speak, at all or not to the end. */
    record Unspoken(Silence why) implements Authored {}
}
