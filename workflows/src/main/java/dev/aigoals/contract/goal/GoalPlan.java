package dev.aigoals.contract.goal;

import dev.aigoals.contract.id.TaskId;
import java.util.List;

/**
 * The ordered tasks of a goal as a run has pinned them.
 *
 * @param title the goal's title in the learner's language, for the workflow's summary
 * @param contentHash names the immutable content that this run works on
 */
public record GoalPlan(String title, String contentHash, List<TaskId> tasks) {}
