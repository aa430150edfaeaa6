package dev.aigoals.contract.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a task of a goal. */
public record TaskId(@JsonValue UUID value) {

    @JsonCreator
    public static TaskId of(UUID value) {
        return new TaskId(value);
    }

    public static TaskId of(String text) {
        return new TaskId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
