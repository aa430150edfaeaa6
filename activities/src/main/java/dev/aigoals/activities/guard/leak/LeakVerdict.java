package dev.aigoals.activities.guard.leak;

/** Whether a piece of a model's text may be shown. */
public sealed interface LeakVerdict {

    record Released() implements LeakVerdict {}

    /** It must not be shown; the detail is for the record of the turn. */
    record Held(Reason reason, String detail) implements LeakVerdict {}

    /** Why a piece is held. */
    enum Reason {
        /** With what was said before it tells too much of a solution. */
        TELLS_THE_SOLUTION,
        /** Put into the learner's program it turns a failing check green. */
        TURNS_A_CHECK_GREEN,
        /** Code that could not be tried, because nothing runs here. */
        NOT_TRIED
    }
}
