package dev.aigoals.activities.generator.author;

/** What is being done on a goal that a model writes. */
public enum Stage {
    WRITING,
    PROVING,
    REPAIRING
}
