package dev.aigoals.activities.models;

/** Which of the two configured models speaks. */
public enum ModelSize {
    LARGE,
    SMALL
}
