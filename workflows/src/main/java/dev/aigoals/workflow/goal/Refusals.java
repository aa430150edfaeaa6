package dev.aigoals.workflow.goal;

import dev.aigoals.contract.wire.ErrorCode;
import io.temporal.failure.ApplicationFailure;

/** Turns a refusal into the failure that the caller of an update sees. */
final class Refusals {

    private Refusals() {}

    /** The failure's type is the code's name; its message is for the log, the gateway words it for the learner. */
    static ApplicationFailure refusal(ErrorCode code, String why) {
        return ApplicationFailure.newNonRetryableFailure(why, code.name());
    }
}
