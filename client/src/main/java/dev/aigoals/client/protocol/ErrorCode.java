package dev.aigoals.client.protocol;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Why a request was refused. */
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
    /** Also stands for a code that a newer server has and this client does not know. */
    @JsonEnumDefaultValue
    INTERNAL
}
