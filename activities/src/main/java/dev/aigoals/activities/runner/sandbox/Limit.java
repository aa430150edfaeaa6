package dev.aigoals.activities.runner.sandbox;

import com.fasterxml.jackson.annotation.JsonValue;

/** The limit that ended a program. */
public enum Limit {
    TIME("time"),
    MEMORY("memory"),
    OUTPUT("output"),
    PROCESSES("processes");

    private final String wireName;

    Limit(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
