package dev.aigoals.client.protocol;

/** A message that does not follow protocol v1. */
public final class MessageFormatException extends RuntimeException {
    MessageFormatException(String message) {
        super(message);
    }

    MessageFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
