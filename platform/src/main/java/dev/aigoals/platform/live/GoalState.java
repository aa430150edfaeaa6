package dev.aigoals.platform.live;

import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import java.util.List;
import java.util.Map;

/**
 * Where a run stands, for quick reading; the truth is its workflow's.
 *
 * @param currentNode the agent at work, such as {@code nodo_4_feedback}
 * @param history the last nodes and phases, oldest first
 */
public record GoalState(
        GoalId goalId, LearnerId userId, String currentNode, Map<String, Object> stateData, List<String> history) {
    public GoalState {
        stateData = Map.copyOf(stateData);
        history = List.copyOf(history);
    }
}
