package dev.aigoals.contract.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a course. */
public record CourseId(@JsonValue UUID value) {

    @JsonCreator
    public static CourseId of(UUID value) {
        return new CourseId(value);
    }

    public static CourseId of(String text) {
        return new CourseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
