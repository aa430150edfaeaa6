package dev.aigoals.activities.guard.proof;

import dev.aigoals.contract.content.Text;

/** Whether running it confirmed what a hint claims. */
public sealed interface HintVerdict {

    record Confirmed() implements HintVerdict {}

    /** The claim is not true; the detail is for the log and for a model's repair, never for a learner. */
    record Refuted(Reason reason, String detail) implements HintVerdict {}

    /** Nothing could be run; the claim must count as not verified. */
    record Unknown(Text reason) implements HintVerdict {}

    /** Why a claim is not true. */
    enum Reason {
        NO_SUCH_CHECK,
        AIMED_CHECK_PASSES,
        NO_SUCH_LINES,
        PATCH_CHANGES_NOTHING,
        AIMED_CHECK_STILL_FAILS,
        ANOTHER_CHECK_BREAKS,
        CALLS_SOMETHING_ELSE,
        REFERENCE_GIVES_ANOTHER_VALUE,
        PROGRAM_GIVES_THE_SAME_VALUE,
        NOT_THE_SAME_TWICE
    }
}
