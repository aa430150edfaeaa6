package dev.aigoals.contract.learner;

import com.fasterxml.jackson.annotation.JsonValue;

/** The language of people in which a learner reads. */
public enum LearnerLocale {
    EN("en", "English"),
    ES("es", "Spanish");

    private final String wireName;
    private final String englishName;

    LearnerLocale(String wireName, String englishName) {
        this.wireName = wireName;
        this.englishName = englishName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** As a model is told it. */
    public String englishName() {
        return englishName;
    }
}
