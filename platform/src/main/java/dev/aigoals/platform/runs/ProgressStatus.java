package dev.aigoals.platform.runs;

import java.util.Locale;

/** How far a learner is with a goal or task. */
public enum ProgressStatus {
    PENDING,
    IN_PROGRESS,
    COMPLETED,
    FAILED;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ProgressStatus of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
