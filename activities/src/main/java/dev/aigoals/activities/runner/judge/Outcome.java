package dev.aigoals.activities.runner.judge;

import dev.aigoals.activities.runner.sandbox.Limit;
import dev.aigoals.contract.content.Value;
import java.util.List;

/** How one call, or one program, ended. */
public sealed interface Outcome {

    record Returned(Value value) implements Outcome {}

    /** Loaded, or run to its end as a program. */
    record Finished() implements Outcome {}

    record Raised(ProgramError error) implements Outcome {}

    /** The result could not be read: {@code deep}, {@code large} or {@code cyclic}. */
    record Unreadable(String why) implements Outcome {}

    /** A name that the learner's file does not define, and those that it does. */
    record Missing(String name, List<String> known) implements Outcome {}

    /** A promise that nothing will ever settle. */
    record Unsettled() implements Outcome {}

    /** The process ended itself in mid-check. */
    record Ended(int exitCode) implements Outcome {}

    record LimitReached(Limit limit) implements Outcome {}

    /** Something that is not an answer came where only the driver may write. */
    record Interfered() implements Outcome {}
}
