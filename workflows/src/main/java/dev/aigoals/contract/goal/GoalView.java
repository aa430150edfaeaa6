package dev.aigoals.contract.goal;

import dev.aigoals.contract.id.RequestId;
import dev.aigoals.contract.id.TaskId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a goal workflow answers when asked how it stands.
 *
 * @param attempts counted tries of the current task
 * @param episode names the time that the goal got stuck; null unless it is
 * @param stuckAgent the agent that failed for good; null unless the goal is stuck
 * @param waiting requests in the inbox, in order, without the one at work
 * @param working the request at work; null where none is
 */
public record GoalView(
        GoalPhase phase,
        @Nullable TaskId currentTask,
        int attempts,
        HintAllowance hints,
        @Nullable String episode,
        @Nullable String stuckAgent,
        List<RequestId> waiting,
        @Nullable RequestId working) {}
