package dev.aigoals.gateway.connection;

/** Why the gateway closes a socket: the code on the wire, and a word to whoever reads it. */
public enum CloseCode {
    SHUTTING_DOWN(1001, "The server is shutting down; reconnect"),
    BINARY_FRAME(1003, "Text frames only"),
    TOO_LARGE(1009, "A message may have 256 KiB"),
    TOKEN_ENDED(4401, "The token expired or was revoked; log in again"),
    IDLE(4408, "Nothing was heard for too long; reconnect"),
    RATE_LIMIT_IGNORED(4429, "The rate limit was ignored; slow down and reconnect"),
    SLOW_READER(4430, "The client reads too slowly; reconnect and sync");

    private final int code;
    private final String reason;

    CloseCode(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    public int code() {
        return code;
    }

    public String reason() {
        return reason;
    }
}
