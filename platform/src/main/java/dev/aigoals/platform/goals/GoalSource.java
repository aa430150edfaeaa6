package dev.aigoals.platform.goals;

import java.util.Locale;

/** Where a goal comes from. */
public enum GoalSource {
    BANK,
    MODEL,
    COURSE;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static GoalSource of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
