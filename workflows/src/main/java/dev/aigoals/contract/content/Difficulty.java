package dev.aigoals.contract.content;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** How much a goal asks of its learner. */
public enum Difficulty {
    EASY("easy"),
    MEDIUM("medium"),
    HARD("hard");

    private final String wireName;

    Difficulty(String wireName) {
        this.wireName = wireName;
    }

    /** Empty where no difficulty has that name. */
    public static Optional<Difficulty> named(String wireName) {
        return Arrays.stream(values())
                .filter(difficulty -> difficulty.wireName.equals(wireName))
                .findFirst();
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
