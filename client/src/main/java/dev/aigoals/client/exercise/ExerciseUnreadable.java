package dev.aigoals.client.exercise;

/** A folder of exercises that cannot be used; the message says what to do. */
public final class ExerciseUnreadable extends RuntimeException {
    ExerciseUnreadable(String message) {
        super(message);
    }

    ExerciseUnreadable(String message, Throwable cause) {
        super(message, cause);
    }
}
