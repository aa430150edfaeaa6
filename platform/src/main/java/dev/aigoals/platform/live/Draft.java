package dev.aigoals.platform.live;

import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.TaskId;
import java.time.Instant;
import java.util.Map;

/**
 * A learner's code as it was last typed.
 *
 * @param files further files, by path
 */
public record Draft(
        LearnerId learnerId, GoalId goalId, TaskId taskId, String code, Map<String, String> files, Instant at) {
    public Draft {
        files = Map.copyOf(files);
    }
}
