package dev.aigoals.platform.goals;

import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.TaskId;

/**
 * A task of a goal.
 *
 * @param orderIndex from 1
 */
public record Task(TaskId id, GoalId goalId, int orderIndex, String title) {}
