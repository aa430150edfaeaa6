package dev.aigoals.contract.learner;

import com.fasterxml.jackson.annotation.JsonValue;

/** The language of people in which a learner reads. */
public enum LearnerLocale {
    EN("en"),
    ES("es");

    private final String wireName;

    LearnerLocale(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
