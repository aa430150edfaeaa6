package dev.aigoals.activities.generator.author;

/** Hears how far the writing of a goal is, on the caller's thread. */
@FunctionalInterface
public interface StageListener {
    void reached(Stage stage);
}
