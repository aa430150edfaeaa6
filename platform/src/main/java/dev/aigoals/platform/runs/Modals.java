package dev.aigoals.platform.runs;

import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.wire.StreamMessage.MotivationModal;
import dev.aigoals.platform.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Motivation modals: each is answered once, whichever device is first. */
@Component
public final class Modals {
    private static final String SELECT = """
            SELECT learner_id, payload::text AS payload, sent_at, action_id, answer_text FROM modals
            """;

    private final JdbcClient jdbc;
    private final JsonMapper mapper;

    public Modals(JdbcClient jdbc, JsonMapper wireMapper) {
        this.jdbc = jdbc;
        this.mapper = wireMapper;
    }

    /** Writes down a modal that is sent; false where it was sent before. */
    public boolean send(LearnerId learner, MotivationModal modal) {
        return jdbc.sql("""
                        INSERT INTO modals (id, learner_id, goal_id, mood_label, mood_score, payload)
                        VALUES (:id, :learner, :goal, :label, :score, cast(:payload AS jsonb)) ON CONFLICT DO NOTHING""")
                        .param("id", modal.modalId())
                        .param("learner", learner.value())
                        .param("goal", modal.goalId().value())
                        .param("label", modal.mood().label())
                        .param("score", modal.mood().score())
                        .param("payload", mapper.writeValueAsString(modal))
                        .update()
                == 1;
    }

    /** Takes in an answer; the first one wins. */
    public Answer answer(LearnerId learner, UUID modal, String actionId, @Nullable String text) {
        var sent = find(learner, modal);
        if (sent.isEmpty()) {
            return Answer.NO_SUCH_MODAL;
        }
        boolean offered = sent.get().modal().actions().stream()
                .anyMatch(action -> action.id().equals(actionId));
        if (!offered) {
            return Answer.NOT_OFFERED;
        }
        int taken = jdbc.sql("""
                        UPDATE modals SET action_id = :action, answer_text = :text, answered_at = now()
                         WHERE id = :id AND learner_id = :learner AND action_id IS NULL""")
                .param("action", actionId)
                .param("text", text)
                .param("id", modal)
                .param("learner", learner.value())
                .update();
        return taken == 1 ? Answer.TAKEN : Answer.ALREADY_ANSWERED;
    }

    public Optional<SentModal> find(LearnerId learner, UUID modal) {
        return jdbc.sql(SELECT + "WHERE id = :id AND learner_id = :learner")
                .param("id", modal)
                .param("learner", learner.value())
                .query(this::modal)
                .optional();
    }

    /** The run's modals that wait for an answer, oldest first. */
    public List<MotivationModal> pending(LearnerId learner, GoalId goal) {
        return jdbc
                .sql(SELECT + """
                        WHERE learner_id = :learner AND goal_id = :goal AND action_id IS NULL ORDER BY sent_at""")
                .param("learner", learner.value())
                .param("goal", goal.value())
                .query(this::modal)
                .list()
                .stream()
                .map(SentModal::modal)
                .toList();
    }

    /** The learner's modals of all goals, newest first. */
    public List<SentModal> lastOf(LearnerId learner, int limit) {
        return jdbc.sql(SELECT + "WHERE learner_id = :learner ORDER BY sent_at DESC LIMIT :limit")
                .param("learner", learner.value())
                .param("limit", limit)
                .query(this::modal)
                .list();
    }

    /** When the learner was sent a modal last, about whichever goal. */
    public Optional<Instant> lastSentAt(LearnerId learner) {
        return lastOf(learner, 1).stream().map(SentModal::sentAt).findFirst();
    }

    private SentModal modal(ResultSet row, int number) throws SQLException {
        return new SentModal(
                LearnerId.of(Columns.uuid(row, "learner_id")),
                mapper.readValue(row.getString("payload"), MotivationModal.class),
                Columns.instant(row, "sent_at"),
                row.getString("action_id"),
                row.getString("answer_text"));
    }

    /** What came of an answer. */
    public enum Answer {
        TAKEN,
        ALREADY_ANSWERED,
        NOT_OFFERED,
        NO_SUCH_MODAL
    }
}
