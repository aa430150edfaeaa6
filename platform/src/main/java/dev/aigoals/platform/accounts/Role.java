package dev.aigoals.platform.accounts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a person may do. */
public enum Role {
    STUDENT,
    INSTRUCTOR,
    ADMIN;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a role by its exact name on the wire; any other spelling is an error. */
    @JsonCreator
    public static Role of(String text) {
        for (Role role : values()) {
            if (role.wireName().equals(text)) {
                return role;
            }
        }
        throw new IllegalArgumentException("no role " + text);
    }
}
