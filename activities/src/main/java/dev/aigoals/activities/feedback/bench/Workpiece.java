package dev.aigoals.activities.feedback.bench;

import dev.aigoals.activities.runner.Program;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.content.TaskContent;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.contract.learner.LearnerLocale;

/** A learner's code with the task that it is for. */
public record Workpiece(
        RunKey run, TaskId taskId, GoalContent content, TaskContent task, LearnerLocale locale, Program program) {}
