package dev.aigoals.platform.objects;

/** The object store does not do what it was asked; another try may succeed. */
public final class ObjectStoreUnavailable extends RuntimeException {
    ObjectStoreUnavailable(String what, Throwable cause) {
        super(what + ": " + cause.getMessage(), cause);
    }
}
