package dev.aigoals.contract.wire;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The closed set of reasons with which a request is refused. */
public enum ErrorCode {
    BAD_REQUEST,
    UNKNOWN_TYPE,
    TOO_LARGE,
    UNAUTHORIZED,
    FORBIDDEN,
    NOT_FOUND,
    CONFLICT,
    RATE_LIMITED,
    HINT_LOCKED,
    ATTEMPTS_EXHAUSTED,
    UNAVAILABLE,
    INTERNAL;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the same request may be sent again under the same id. */
    public boolean retryable() {
        return switch (this) {
            case RATE_LIMITED, UNAVAILABLE, INTERNAL -> true;
            case BAD_REQUEST,
                    UNKNOWN_TYPE,
                    TOO_LARGE,
                    UNAUTHORIZED,
                    FORBIDDEN,
                    NOT_FOUND,
                    CONFLICT,
                    HINT_LOCKED,
                    ATTEMPTS_EXHAUSTED -> false;
        };
    }
}
