package dev.aigoals.contract.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a user in the role of a learner. */
public record LearnerId(@JsonValue UUID value) {

    @JsonCreator
    public static LearnerId of(UUID value) {
        return new LearnerId(value);
    }

    public static LearnerId of(String text) {
        return new LearnerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
