package dev.aigoals.client.lake;

/** The data lake cannot be read; the message says what to do. */
public final class LakeUnreadable extends RuntimeException {
    LakeUnreadable(String message, Throwable cause) {
        super(message, cause);
    }
}
