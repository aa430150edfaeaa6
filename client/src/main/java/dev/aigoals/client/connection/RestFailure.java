package dev.aigoals.client.connection;

/** A REST call that did not succeed; status 0 where no answer came. */
public final class RestFailure extends RuntimeException {
    private final int status;

    RestFailure(int status, String message) {
        super(message);
        this.status = status;
    }

    RestFailure(String message, Throwable cause) {
        super(message, cause);
        this.status = 0;
    }

    public int status() {
        return status;
    }
}
