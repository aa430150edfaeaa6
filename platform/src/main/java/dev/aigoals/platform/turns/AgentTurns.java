package dev.aigoals.platform.turns;

import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.platform.database.Columns;
import dev.aigoals.platform.objects.ObjectStore;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Recorded turns: words in the object store under {@code agent_turns/}, and an index of them with what became of each. */
@Component
public final class AgentTurns {
    private static final List<String> UNANSWERED =
            List.of(TurnOutcome.UNUSABLE.wireName(), TurnOutcome.STOPPED.wireName());

    private final JdbcClient jdbc;
    private final ObjectStore objects;
    private final JsonMapper mapper;

    public AgentTurns(JdbcClient jdbc, ObjectStore objects, JsonMapper wireMapper) {
        this.jdbc = jdbc;
        this.objects = objects;
        this.mapper = wireMapper;
    }

    /** A turn in the index, with what became of it. */
    public record Indexed(
            UUID id, String agent, String purpose, String model, String outcome, String reason, Instant at) {}

    /** Keeps an answer for good: the same turn asked again finds it, and nobody pays for it twice. */
    public void store(AgentTurn turn) {
        put(turn, TurnOutcome.OPEN, "");
    }

    /** Keeps what was said of an answer that did not come to its end or cannot be used; the same turn may be asked again. */
    public void storeUnanswered(AgentTurn turn, TurnOutcome outcome, String reason) {
        put(turn, outcome, reason);
    }

    private void put(AgentTurn turn, TurnOutcome outcome, String reason) {
        String key = key(turn.id());
        objects.put(key, mapper.writeValueAsString(turn).getBytes(StandardCharsets.UTF_8), "application/json");
        jdbc.sql("""
                        INSERT INTO agent_turns
                          (id, agent, purpose, prompt_hash, model, user_id, goal_id, object_key, outcome, reason, at)
                        VALUES (:id, :agent, :purpose, :prompt, :model, :user, :goal, :key, :outcome, :reason, :at)
                        ON CONFLICT (id) DO UPDATE
                          SET model = excluded.model, outcome = excluded.outcome, reason = excluded.reason, at = excluded.at
                          WHERE agent_turns.outcome IN (:unanswered)""")
                .param("id", turn.id())
                .param("agent", turn.agent().wireName())
                .param("purpose", turn.purpose())
                .param("prompt", turn.promptHash())
                .param("model", turn.model())
                .param("user", turn.run().learnerId().value())
                .param("goal", turn.run().goalId().value())
                .param("key", key)
                .param("outcome", outcome.wireName())
                .param("reason", reason)
                .param("at", Columns.time(turn.at()))
                .param("unanswered", UNANSWERED)
                .update();
    }

    /** A turn that was answered before. */
    public Optional<AgentTurn> answered(UUID id) {
        boolean known = jdbc.sql(
                        "SELECT EXISTS (SELECT FROM agent_turns WHERE id = :id AND outcome NOT IN (:unanswered))")
                .param("id", id)
                .param("unanswered", UNANSWERED)
                .query(Boolean.class)
                .single();
        return known ? read(id) : Optional.empty();
    }

    /** A recorded turn, answered or not. */
    public Optional<AgentTurn> find(UUID id) {
        boolean known = jdbc.sql("SELECT EXISTS (SELECT FROM agent_turns WHERE id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
        return known ? read(id) : Optional.empty();
    }

    private Optional<AgentTurn> read(UUID id) {
        return objects.get(key(id)).map(json -> mapper.readValue(json, AgentTurn.class));
    }

    /** Notes what became of a turn's words; a later word replaces an earlier one. */
    public void conclude(UUID id, TurnOutcome outcome, String reason) {
        jdbc.sql("UPDATE agent_turns SET outcome = :outcome, reason = :reason WHERE id = :id")
                .param("outcome", outcome.wireName())
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    /** The turns of a learner's run, oldest first. */
    public List<Indexed> of(LearnerId learner, GoalId goal) {
        return jdbc.sql("SELECT * FROM agent_turns WHERE user_id = :user AND goal_id = :goal ORDER BY at, id")
                .param("user", learner.value())
                .param("goal", goal.value())
                .query(AgentTurns::indexed)
                .list();
    }

    /** All turns since then, oldest first. */
    public List<Indexed> since(Instant from) {
        return jdbc.sql("SELECT * FROM agent_turns WHERE at >= :from ORDER BY at, id")
                .param("from", Columns.time(from))
                .query(AgentTurns::indexed)
                .list();
    }

    private static Indexed indexed(ResultSet row, int number) throws SQLException {
        return new Indexed(
                Columns.uuid(row, "id"),
                Columns.text(row, "agent"),
                Columns.text(row, "purpose"),
                Columns.text(row, "model"),
                Columns.text(row, "outcome"),
                Columns.text(row, "reason"),
                Columns.instant(row, "at"));
    }

    private static String key(UUID id) {
        return "agent_turns/" + id + ".json";
    }
}
