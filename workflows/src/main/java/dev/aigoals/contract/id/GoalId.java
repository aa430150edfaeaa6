package dev.aigoals.contract.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a goal, shared by all learners who follow it. */
public record GoalId(@JsonValue UUID value) {

    @JsonCreator
    public static GoalId of(UUID value) {
        return new GoalId(value);
    }

    public static GoalId of(String text) {
        return new GoalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
