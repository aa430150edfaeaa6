package dev.aigoals.activities.runner;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a check or a whole report comes to; inconclusive means that our side could not run it. */
public enum Verdict {
    PASSED("passed"),
    FAILED("failed"),
    INCONCLUSIVE("inconclusive");

    private final String wireName;

    Verdict(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
