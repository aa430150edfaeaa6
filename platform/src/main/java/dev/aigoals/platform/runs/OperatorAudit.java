package dev.aigoals.platform.runs;

import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.platform.database.Columns;
import dev.aigoals.platform.database.DerivedIds;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every word of an operator to a run, whichever way it came. */
@Component
public final class OperatorAudit {
    private final JdbcClient jdbc;

    public OperatorAudit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes an entry down, once per effect key. */
    public void record(String effectKey, RunKey run, Entry entry) {
        jdbc.sql("""
                        INSERT INTO operator_audit (id, goal_id, learner_id, episode, action, operator, reason, accepted)
                        VALUES (:id, :goal, :learner, :episode, :action, :operator, :reason, :accepted)
                        ON CONFLICT DO NOTHING""")
                .param("id", DerivedIds.of("operator_audit", effectKey))
                .param("goal", run.goalId().value())
                .param("learner", run.learnerId().value())
                .param("episode", entry.episode())
                .param("action", entry.action())
                .param("operator", entry.operator())
                .param("reason", entry.reason())
                .param("accepted", entry.accepted())
                .update();
    }

    /** All entries of a run, oldest first. */
    public List<Recorded> of(RunKey run) {
        return jdbc.sql("""
                        SELECT episode, action, operator, reason, accepted, at FROM operator_audit
                         WHERE goal_id = :goal AND learner_id = :learner ORDER BY at""")
                .param("goal", run.goalId().value())
                .param("learner", run.learnerId().value())
                .query((row, number) -> new Recorded(
                        new Entry(
                                row.getString("episode"),
                                row.getString("action"),
                                row.getString("operator"),
                                row.getString("reason"),
                                row.getBoolean("accepted")),
                        Columns.instant(row, "at")))
                .list();
    }

    /**
     * What an operator said.
     *
     * @param episode the time of being stuck that was meant
     * @param accepted whether it had an effect
     */
    public record Entry(String episode, String action, String operator, String reason, boolean accepted) {}

    /** An entry with its time. */
    public record Recorded(Entry entry, Instant at) {}
}
