package dev.aigoals.platform.runs;

import dev.aigoals.contract.goal.GoalPhase;
import dev.aigoals.contract.goal.HintAllowance;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.platform.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/** How a row of {@code goal_runs} is read. */
final class RunRows {
    static final String SELECT = """
            SELECT goal_id, learner_id, course_id, workflow_id, content_hash, phase, reason, episode, stuck_agent,
                   current_task_id, hints_used, hints_unlocked, hint_ceiling, started_at, updated_at, closed_at
              FROM goal_runs
            """;

    private RunRows() {}

    static RunRecord read(ResultSet row, int number) throws SQLException {
        var task = Columns.uuidOrNull(row, "current_task_id");
        return new RunRecord(
                new RunKey(
                        GoalId.of(Columns.uuid(row, "goal_id")),
                        LearnerId.of(Columns.uuid(row, "learner_id")),
                        CourseId.of(Columns.uuid(row, "course_id"))),
                row.getString("workflow_id"),
                row.getString("content_hash"),
                GoalPhase.valueOf(row.getString("phase").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                row.getString("episode"),
                row.getString("stuck_agent"),
                task == null ? null : TaskId.of(task),
                new HintAllowance(row.getInt("hints_used"), row.getInt("hints_unlocked"), row.getInt("hint_ceiling")),
                Columns.instant(row, "started_at"),
                Columns.instant(row, "updated_at"),
                Columns.instantOrNull(row, "closed_at"));
    }
}
