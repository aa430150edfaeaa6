package dev.aigoals.client.crash;

/** The system did not do what a learner waited for; the message says for what. */
final class TrialFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TrialFailed(String message) {
        super(message);
    }

    TrialFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
