package dev.aigoals.platform.runs;

import dev.aigoals.contract.goal.GoalPhase;
import dev.aigoals.contract.goal.HintAllowance;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.id.TaskId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a learner's run of a goal stands, as its workflow last wrote it down.
 *
 * @param contentHash the content that the run works on; null until it is planned
 * @param episode names the time that the run got stuck; null unless it is
 */
public record RunRecord(
        RunKey key,
        String workflowId,
        @Nullable String contentHash,
        GoalPhase phase,
        String reason,
        @Nullable String episode,
        @Nullable String stuckAgent,
        @Nullable TaskId currentTaskId,
        HintAllowance hints,
        Instant startedAt,
        Instant updatedAt,
        @Nullable Instant closedAt) {}
