package dev.aigoals.contract.content;

import com.fasterxml.jackson.annotation.JsonValue;

/** How much a goal asks of its learner. */
public enum Difficulty {
    EASY("easy"),
    MEDIUM("medium"),
    HARD("hard");

    private final String wireName;

    Difficulty(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
