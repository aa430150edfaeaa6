package dev.aigoals.platform.runs;

import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.platform.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far learners are; a null task stands for the goal as a whole. */
@Component
public final class Progress {
    private static final String SELECT = """
            SELECT user_id, goal_id, task_id, status, started_at, completed_at, attempts, score FROM user_progress
            """;

    private final JdbcClient jdbc;

    public Progress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Moves to a status; what is completed stays so. */
    public void mark(LearnerId learner, GoalId goal, @Nullable TaskId task, ProgressStatus status) {
        jdbc.sql("""
                        INSERT INTO user_progress AS p (user_id, goal_id, task_id, status, started_at, completed_at)
                        VALUES (:user, :goal, cast(:task AS uuid), :status,
                                CASE WHEN :status = 'pending' THEN NULL ELSE now() END,
                                CASE WHEN :status = 'completed' THEN now() END)
                        ON CONFLICT (user_id, goal_id, task_id) DO UPDATE
                           SET status = excluded.status, started_at = coalesce(p.started_at, excluded.started_at),
                               completed_at = coalesce(p.completed_at, excluded.completed_at)
                         WHERE p.status <> 'completed'""")
                .param("user", learner.value())
                .param("goal", goal.value())
                .param("task", task == null ? null : task.value())
                .param("status", status.wireName())
                .update();
    }

    /** Takes in a verdict's numbers; doing so again changes nothing, for tries are a count, not an addition. */
    public void tried(
            LearnerId learner, GoalId goal, @Nullable TaskId task, int tries, double score, @Nullable String code) {
        jdbc.sql("""
                        INSERT INTO user_progress AS p
                               (user_id, goal_id, task_id, status, started_at, attempts, score, code_snapshot)
                        VALUES (:user, :goal, cast(:task AS uuid), 'in_progress', now(), :tries, :score, :code)
                        ON CONFLICT (user_id, goal_id, task_id) DO UPDATE
                           SET attempts = greatest(p.attempts, excluded.attempts), score = excluded.score,
                               code_snapshot = coalesce(excluded.code_snapshot, p.code_snapshot),
                               started_at = coalesce(p.started_at, excluded.started_at),
                               status = CASE p.status WHEN 'pending' THEN 'in_progress' ELSE p.status END""")
                .param("user", learner.value())
                .param("goal", goal.value())
                .param("task", task == null ? null : task.value())
                .param("tries", tries)
                .param("score", score)
                .param("code", code)
                .update();
    }

    /** The learner's rows of a goal: the whole first, then tasks in order. */
    public List<ProgressRow> of(LearnerId learner, GoalId goal) {
        return jdbc.sql(SELECT + """
                        WHERE user_id = :user AND goal_id = :goal
                        ORDER BY (SELECT order_index FROM tasks WHERE tasks.id = task_id) NULLS FIRST""")
                .param("user", learner.value())
                .param("goal", goal.value())
                .query(Progress::row)
                .list();
    }

    public Optional<ProgressRow> find(LearnerId learner, GoalId goal, @Nullable TaskId task) {
        return jdbc.sql(SELECT + """
                        WHERE user_id = :user AND goal_id = :goal AND task_id IS NOT DISTINCT FROM cast(:task AS uuid)""")
                .param("user", learner.value())
                .param("goal", goal.value())
                .param("task", task == null ? null : task.value())
                .query(Progress::row)
                .optional();
    }

    /** All rows of a learner. */
    public List<ProgressRow> of(LearnerId learner) {
        return jdbc.sql(SELECT + "WHERE user_id = :user ORDER BY goal_id")
                .param("user", learner.value())
                .query(Progress::row)
                .list();
    }

    /** All rows of all runs within a course. */
    public List<ProgressRow> ofCourse(CourseId course) {
        return jdbc.sql(SELECT + """
                        WHERE (goal_id, user_id) IN (SELECT goal_id, learner_id FROM goal_runs WHERE course_id = :course)
                        ORDER BY user_id, goal_id""")
                .param("course", course.value())
                .query(Progress::row)
                .list();
    }

    private static ProgressRow row(ResultSet row, int number) throws SQLException {
        var task = Columns.uuidOrNull(row, "task_id");
        return new ProgressRow(
                LearnerId.of(Columns.uuid(row, "user_id")),
                GoalId.of(Columns.uuid(row, "goal_id")),
                task == null ? null : TaskId.of(task),
                ProgressStatus.of(row.getString("status")),
                Columns.instantOrNull(row, "started_at"),
                Columns.instantOrNull(row, "completed_at"),
                row.getInt("attempts"),
                row.getObject("score", Double.class));
    }
}
