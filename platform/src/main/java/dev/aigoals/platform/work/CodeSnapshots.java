package dev.aigoals.platform.work;

import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.RequestId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Versions of learners' code that are to lie in the object store; the code itself is that of the request. */
@Component
public final class CodeSnapshots {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public CodeSnapshots(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Gives the request's code the next version of the learner's goal; a request has one version, however often asked. */
    public int register(LearnerId learner, GoalId goal, RequestId request, Language language) {
        return transaction.execute(status -> {
            jdbc.sql("SELECT goal_id FROM goal_runs WHERE goal_id = :goal AND learner_id = :learner FOR UPDATE")
                    .param("goal", goal.value())
                    .param("learner", learner.value())
                    .query()
                    .listOfRows();
            return jdbc.sql("SELECT version FROM code_snapshots WHERE learner_id = :learner AND request_id = :request")
                    .param("learner", learner.value())
                    .param("request", request.value())
                    .query(Integer.class)
                    .optional()
                    .orElseGet(() -> insert(learner, goal, request, language));
        });
    }

    private int insert(LearnerId learner, GoalId goal, RequestId request, Language language) {
        return jdbc.sql("""
                        INSERT INTO code_snapshots (learner_id, goal_id, version, request_id, object_key)
                        SELECT :learner, :goal, n.version, :request, :folder || '/snapshot_v' || n.version || '.' || :extension
                          FROM (SELECT coalesce(max(version), 0) + 1 AS version FROM code_snapshots
                                 WHERE learner_id = :learner AND goal_id = :goal) n
                        RETURNING version""")
                .param("learner", learner.value())
                .param("goal", goal.value())
                .param("request", request.value())
                .param("folder", "code_snapshots/user_id=" + learner + "/goal_id=" + goal)
                .param("extension", language.extension())
                .query(Integer.class)
                .single();
    }

    /** Snapshots that do not lie in the object store yet. */
    public List<Snapshot> unstored(int limit) {
        return jdbc.sql("""
                        SELECT s.object_key, coalesce(r.code, '') AS code
                          FROM code_snapshots s
                          JOIN work_requests r ON r.learner_id = s.learner_id AND r.request_id = s.request_id
                         WHERE s.stored_at IS NULL LIMIT :limit""")
                .param("limit", limit)
                .query((row, number) -> new Snapshot(row.getString("object_key"), row.getString("code")))
                .list();
    }

    public void stored(Snapshot snapshot) {
        jdbc.sql("UPDATE code_snapshots SET stored_at = now() WHERE object_key = :key AND stored_at IS NULL")
                .param("key", snapshot.objectKey())
                .update();
    }

    /** A version of a learner's code and where it belongs. */
    public record Snapshot(String objectKey, String code) {}
}
