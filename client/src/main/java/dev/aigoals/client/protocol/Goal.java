package dev.aigoals.client.protocol;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.util.List;

/** A learner's goal with its ordered tasks. */
public record Goal(
        String id,
        String courseId,
        String title,
        String description,
        String documentation,
        String difficulty,
        int estimatedTime,
        String language,
        Phase phase,
        String source,
        Hints hints,
        List<Task> tasks) {

    /** Where a learner's run of the goal stands. */
    public enum Phase {
        PLANNING,
        AWAITING_TERMS,
        ACTIVE,
        PAUSED,
        STUCK,
        COMPLETED,
        FAILED,
        ABANDONED,
        /** A phase that a newer server has and this client does not know. */
        @JsonEnumDefaultValue
        UNKNOWN;

        public boolean closed() {
            return this == COMPLETED || this == FAILED || this == ABANDONED;
        }
    }

    /** Levels taken in this goal, and the highest open one and the ceiling of the current task. */
    public record Hints(int used, int unlocked, int ceiling) {}

    /** One step of a goal, with the file that the learner writes. */
    public record Task(
            String id,
            String title,
            String description,
            int orderIndex,
            TaskStatus status,
            String fileName,
            String starterCode,
            List<CheckName> checks) {}

    /** How far a task is. */
    public enum TaskStatus {
        PENDING,
        IN_PROGRESS,
        COMPLETED,
        FAILED
    }

    /** The name of a check, and whether the learner sees what it expects. */
    public record CheckName(String name, boolean visible) {}
}
