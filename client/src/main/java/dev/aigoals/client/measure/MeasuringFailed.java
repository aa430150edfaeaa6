package dev.aigoals.client.measure;

/** Why nothing could be measured, in words for the person who asked. */
final class MeasuringFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MeasuringFailed(String message) {
        super(message);
    }
}
