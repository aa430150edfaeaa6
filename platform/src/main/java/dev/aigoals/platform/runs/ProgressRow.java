package dev.aigoals.platform.runs;

import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.TaskId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a learner is with a task, or with a goal as a whole.
 *
 * @param taskId null for the goal as a whole
 * @param attempts counted tries
 * @param score 0..1 of the last verdict; null before the first
 */
public record ProgressRow(
        LearnerId learnerId,
        GoalId goalId,
        @Nullable TaskId taskId,
        ProgressStatus status,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        int attempts,
        @Nullable Double score) {}
