package dev.aigoals.contract.wire;

import dev.aigoals.contract.goal.GoalPhase;
import dev.aigoals.contract.goal.HintAllowance;
import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.TaskId;
import java.util.List;

/**
 * A learner's run of a goal as clients see it, in the learner's language.
 *
 * @param estimatedTime minutes
 * @param source {@code bank}, {@code model} or {@code course}
 */
public record GoalDocument(
        GoalId id,
        CourseId courseId,
        String title,
        String description,
        String documentation,
        String difficulty,
        int estimatedTime,
        String language,
        GoalPhase phase,
        String source,
        HintAllowance hints,
        List<TaskDocument> tasks) {

    /** A task, with its place in order from 1. */
    public record TaskDocument(
            TaskId id,
            String title,
            String description,
            int orderIndex,
            String status,
            String fileName,
            String starterCode,
            List<CheckName> checks) {}

    /** A check's name, and whether its values may be seen. */
    public record CheckName(String name, boolean visible) {}
}
