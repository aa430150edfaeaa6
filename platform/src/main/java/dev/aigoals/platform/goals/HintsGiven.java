package dev.aigoals.platform.goals;

import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.platform.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hints that learners were given: a level given once stays as it was. */
@Component
public final class HintsGiven {
    private static final String SELECT = """
            SELECT learner_id, goal_id, task_id, level, request_id, text, verified FROM hints_given
            """;

    private final JdbcClient jdbc;

    public HintsGiven(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the hint, unless that level was given before; answers the one that stands. */
    public GivenHint give(GivenHint hint) {
        jdbc.sql("""
                        INSERT INTO hints_given (learner_id, goal_id, task_id, level, request_id, text, verified)
                        VALUES (:learner, :goal, :task, :level, :request, :text, :verified) ON CONFLICT DO NOTHING""")
                .param("learner", hint.learnerId().value())
                .param("goal", hint.goalId().value())
                .param("task", hint.taskId().value())
                .param("level", hint.level())
                .param("request", hint.requestId().value())
                .param("text", hint.text())
                .param("verified", hint.verified())
                .update();
        return find(hint.learnerId(), hint.taskId(), hint.level()).orElseThrow();
    }

    public Optional<GivenHint> find(LearnerId learner, TaskId task, int level) {
        return jdbc.sql(SELECT + "WHERE learner_id = :learner AND task_id = :task AND level = :level")
                .param("learner", learner.value())
                .param("task", task.value())
                .param("level", level)
                .query(HintsGiven::hint)
                .optional();
    }

    /** All hints given in the learner's run of the goal, in the order of being given. */
    public List<GivenHint> of(LearnerId learner, GoalId goal) {
        return jdbc.sql(SELECT + "WHERE learner_id = :learner AND goal_id = :goal ORDER BY at, level")
                .param("learner", learner.value())
                .param("goal", goal.value())
                .query(HintsGiven::hint)
                .list();
    }

    private static GivenHint hint(ResultSet row, int number) throws SQLException {
        return new GivenHint(
                LearnerId.of(Columns.uuid(row, "learner_id")),
                GoalId.of(Columns.uuid(row, "goal_id")),
                TaskId.of(Columns.uuid(row, "task_id")),
                row.getInt("level"),
                RequestId.of(Columns.uuid(row, "request_id")),
                row.getString("text"),
                row.getBoolean("verified"));
    }
}
