package dev.aigoals.contract.content;

import com.fasterxml.jackson.annotation.JsonValue;

/** The programming language of a goal. */
public enum Language {
    PYTHON("python", "py"),
    JAVASCRIPT("javascript", "js");

    private final String wireName;
    private final String extension;

    Language(String wireName, String extension) {
        this.wireName = wireName;
        this.extension = extension;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** The ending of its files, without the dot. */
    public String extension() {
        return extension;
    }
}
