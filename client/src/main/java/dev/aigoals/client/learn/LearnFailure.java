package dev.aigoals.client.learn;

/** Learning cannot go on; the message says what to do. */
final class LearnFailure extends RuntimeException {
    LearnFailure(String message) {
        super(message);
    }

    LearnFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
