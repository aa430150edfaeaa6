package dev.aigoals.platform.search;

import java.util.Locale;

/** What has vectors. */
public enum EntityType {
    /** A goal of the bank, by the id that follows from its slug. */
    BANK_GOAL,
    GOAL,
    TASK,
    COURSE,
    LESSON;

    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
