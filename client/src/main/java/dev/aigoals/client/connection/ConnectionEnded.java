package dev.aigoals.client.connection;

/** The connection is over and will not come back by itself; the message says what to do. */
public final class ConnectionEnded extends RuntimeException {
    ConnectionEnded(String message) {
        super(message);
    }
}
