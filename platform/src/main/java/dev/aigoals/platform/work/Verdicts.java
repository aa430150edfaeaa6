package dev.aigoals.platform.work;

import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.platform.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Verdicts, each stored once: the first of a request stands. */
@Component
public final class Verdicts {
    private static final String SELECT = """
            SELECT learner_id, request_id, goal_id, task_id, verdict, score, tries, report::text AS report, code_digest, at
              FROM verdicts
            """;

    private final JdbcClient jdbc;

    public Verdicts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the verdict; false where the request has one already. */
    public boolean store(StoredVerdict verdict) {
        return jdbc.sql("""
                        INSERT INTO verdicts (learner_id, request_id, goal_id, task_id, verdict, score, tries, report,
                                              code_digest, at)
                        VALUES (:learner, :request, :goal, :task, :verdict, :score, :tries, cast(:report AS jsonb), :digest,
                                :at)
                        ON CONFLICT DO NOTHING""")
                        .param("learner", verdict.learnerId().value())
                        .param("request", verdict.requestId().value())
                        .param("goal", verdict.goalId().value())
                        .param("task", verdict.taskId().value())
                        .param("verdict", verdict.verdict().wireName())
                        .param("score", verdict.score())
                        .param("tries", verdict.tries())
                        .param("report", verdict.report())
                        .param("digest", verdict.codeDigest())
                        .param("at", Columns.time(verdict.at()))
                        .update()
                == 1;
    }

    public Optional<StoredVerdict> find(LearnerId learner, RequestId request) {
        return jdbc.sql(SELECT + "WHERE learner_id = :learner AND request_id = :request")
                .param("learner", learner.value())
                .param("request", request.value())
                .query(Verdicts::verdict)
                .optional();
    }

    /** All verdicts of the learner's run, oldest first. */
    public List<StoredVerdict> of(LearnerId learner, GoalId goal) {
        return jdbc.sql(SELECT + "WHERE learner_id = :learner AND goal_id = :goal ORDER BY at, request_id")
                .param("learner", learner.value())
                .param("goal", goal.value())
                .query(Verdicts::verdict)
                .list();
    }

    /** The learner's latest failures in the run, newest first, at most so many. */
    public List<StoredVerdict> latestFailures(LearnerId learner, GoalId goal, int limit) {
        return jdbc.sql(SELECT + """
                        WHERE learner_id = :learner AND goal_id = :goal AND verdict = :failed
                        ORDER BY at DESC, request_id DESC
                        LIMIT :limit""")
                .param("learner", learner.value())
                .param("goal", goal.value())
                .param("failed", Verdict.FAILED.wireName())
                .param("limit", limit)
                .query(Verdicts::verdict)
                .list();
    }

    private static StoredVerdict verdict(ResultSet row, int number) throws SQLException {
        return new StoredVerdict(
                LearnerId.of(Columns.uuid(row, "learner_id")),
                RequestId.of(Columns.uuid(row, "request_id")),
                GoalId.of(Columns.uuid(row, "goal_id")),
                TaskId.of(Columns.uuid(row, "task_id")),
                Verdict.valueOf(row.getString("verdict").toUpperCase(Locale.ROOT)),
                row.getDouble("score"),
                row.getInt("tries"),
                row.getString("report"),
                row.getString("code_digest"),
                Columns.instant(row, "at"));
    }
}
