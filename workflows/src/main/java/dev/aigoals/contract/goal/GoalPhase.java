package dev.aigoals.contract.goal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a learner's run of a goal stands. */
public enum GoalPhase {
    PLANNING,
    AWAITING_TERMS,
    ACTIVE,
    PAUSED,
    STUCK,
    COMPLETED,
    FAILED,
    ABANDONED;

    /** The name on the wire, in search attributes and in the database. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean closed() {
        return switch (this) {
            case COMPLETED, FAILED, ABANDONED -> true;
            case PLANNING, AWAITING_TERMS, ACTIVE, PAUSED, STUCK -> false;
        };
    }
}
