package dev.aigoals.activities.models;

/** A turn without a usable answer; the cause is left out, since a provider's words may hold a learner's. */
public final class ModelFailedException extends Exception {

    private final transient ModelFailure failure;
    private final int calls;

    ModelFailedException(ModelFailure failure, int calls) {
        super(failure.kind() + ": " + failure.reason());
        this.failure = failure;
        this.calls = calls;
    }

    public ModelFailure failure() {
        return failure;
    }

    /** Requests that were sent to the provider before the turn was given up. */
    public int calls() {
        return calls;
    }
}
