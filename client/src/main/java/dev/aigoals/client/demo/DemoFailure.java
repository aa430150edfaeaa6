package dev.aigoals.client.demo;

/** The demo cannot go on; the message says what went wrong and what to do. */
final class DemoFailure extends RuntimeException {
    DemoFailure(String message) {
        super(message);
    }

    DemoFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
