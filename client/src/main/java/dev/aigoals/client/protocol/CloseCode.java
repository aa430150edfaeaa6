package dev.aigoals.client.protocol;

/** Why the gateway closed a socket. */
public enum CloseCode {
    SHUTTING_DOWN(1001),
    BINARY_FRAME(1003),
    INVALID_TEXT(1007),
    TOO_LARGE(1009),
    TOKEN_ENDED(4401),
    IDLE(4408),
    RATE_IGNORED(4429),
    TOO_SLOW(4430),
    OTHER(-1);

    private final int number;

    CloseCode(int number) {
        this.number = number;
    }

    public static CloseCode of(int number) {
        for (CloseCode code : values()) {
            if (code.number == number) {
                return code;
            }
        }
        return OTHER;
    }
}
