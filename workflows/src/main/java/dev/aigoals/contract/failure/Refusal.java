package dev.aigoals.contract.failure;

import dev.aigoals.contract.wire.ErrorCode;
import io.temporal.failure.ApplicationFailure;
import java.util.Optional;

/**
 * Why a goal's run refused an update. A validator's failure keeps only its message on the way to the caller (its type is
 * replaced), so the code travels in the message.
 *
 * @param why for the log; the learner gets the gateway's words for the code
 */
public record Refusal(ErrorCode code, String why) {

    private static final String SEPARATOR = ": ";

    /** What a validator throws. */
    public ApplicationFailure toFailure() {
        return ApplicationFailure.newNonRetryableFailure(code.name() + SEPARATOR + why, code.name());
    }

    /** Reads the refusal out of an update's failure; empty where it failed for another reason. */
    public static Optional<Refusal> from(ApplicationFailure failure) {
        String message = failure.getOriginalMessage();
        for (ErrorCode code : ErrorCode.values()) {
            String prefix = code.name() + SEPARATOR;
            if (message.startsWith(prefix)) {
                return Optional.of(new Refusal(code, message.substring(prefix.length())));
            }
        }
        return Optional.empty();
    }
}
