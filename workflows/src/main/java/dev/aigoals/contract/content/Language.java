package dev.aigoals.contract.content;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

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

    /** Empty where no language has that name. */
    public static Optional<Language> named(String wireName) {
        return Arrays.stream(values())
                .filter(language -> language.wireName.equals(wireName))
                .findFirst();
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
