package dev.aigoals.platform.turns;

import dev.aigoals.contract.event.EventType;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.platform.database.Columns;
import dev.aigoals.platform.events.EventLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The account of requests to providers: written before each goes out and again when it is over. */
@Component
public final class ModelCalls {
    private static final String LOST = "lost";
    private static final String SUM = """
            SELECT coalesce(sum(input_tokens + output_tokens), 0) AS tokens, coalesce(sum(cost), 0) AS cost
              FROM model_calls
            """;

    private final JdbcClient jdbc;
    private final EventLog events;
    private final TransactionTemplate transaction;

    public ModelCalls(JdbcClient jdbc, EventLog events, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = transaction;
    }

    /** Notes a request that is about to go out, with what it will cost at least. */
    public void begun(ModelCall call) {
        jdbc.sql("""
                        INSERT INTO model_calls (id, turn_id, agent, user_id, goal_id, model, input_tokens, cached_tokens,
                                                 output_tokens, estimated, cost)
                        VALUES (:id, :turn, :agent, :user, :goal, :model, :input, :cached, :output, :estimated, :cost)""")
                .param("id", call.id())
                .param("turn", call.turnId())
                .param("agent", call.agent().wireName())
                .param("user", call.run().learnerId().value())
                .param("goal", call.run().goalId().value())
                .param("model", call.model())
                .param("input", call.inputTokens())
                .param("cached", call.cachedTokens())
                .param("output", call.outputTokens())
                .param("estimated", call.estimated())
                .param("cost", call.cost())
                .update();
    }

    /**
     * Notes what the request used, and tells the event log.
     *
     * @param outcome {@code answered}, or the class of the failure
     */
    public void ended(ModelCall call, String outcome) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            UPDATE model_calls
                               SET model = :model, input_tokens = :input, cached_tokens = :cached, output_tokens = :output,
                                   estimated = :estimated, cost = :cost, milliseconds = :milliseconds, outcome = :outcome
                             WHERE id = :id""")
                    .param("model", call.model())
                    .param("input", call.inputTokens())
                    .param("cached", call.cachedTokens())
                    .param("output", call.outputTokens())
                    .param("estimated", call.estimated())
                    .param("cost", call.cost())
                    .param("milliseconds", call.duration().toMillis())
                    .param("outcome", outcome)
                    .param("id", call.id())
                    .update();
            events.append(
                    EventType.MODEL_CALLED,
                    call.run().learnerId(),
                    call.run().goalId().value(),
                    key(call.id()),
                    told(call, outcome));
        });
    }

    private static Map<String, Object> told(ModelCall call, String outcome) {
        return Map.of(
                "turn_id", call.turnId(),
                "agent", call.agent(),
                "goal_id", call.run().goalId(),
                "model", call.model(),
                "input_tokens", call.inputTokens(),
                "cached_tokens", call.cachedTokens(),
                "output_tokens", call.outputTokens(),
                "estimated", call.estimated(),
                "cost", call.cost(),
                "outcome", outcome);
    }

    /**
     * Closes requests whose process died: they keep the estimate that was written before they went out, and the event log hears
     * of them, too.
     *
     * @param before only of requests that went out before then
     * @return how many there were
     */
    public int closeLost(Instant before) {
        return transaction.execute(status -> {
            List<Lost> lost = jdbc.sql("UPDATE model_calls SET outcome = '" + LOST
                            + "' WHERE outcome IS NULL AND at < :before RETURNING *")
                    .param("before", Columns.time(before))
                    .query(ModelCalls::lost)
                    .list();
            lost.forEach(call ->
                    events.append(EventType.MODEL_CALLED, call.learner(), call.goal(), key(call.id()), call.told()));
            return lost.size();
        });
    }

    /** What the requests of one turn used, failed ones included. */
    public TurnSpending ofTurn(UUID turn) {
        return jdbc.sql("""
                        SELECT count(*) AS calls, coalesce(sum(input_tokens + output_tokens), 0) AS tokens,
                               coalesce(sum(cost), 0) AS cost, coalesce(sum(milliseconds), 0) AS milliseconds
                          FROM model_calls WHERE turn_id = :turn""")
                .param("turn", turn)
                .query((row, number) -> new TurnSpending(
                        row.getInt("calls"), spending(row, number), Duration.ofMillis(row.getLong("milliseconds"))))
                .single();
    }

    private record Lost(UUID id, LearnerId learner, UUID goal, Map<String, Object> told) {}

    private static Lost lost(ResultSet row, int number) throws SQLException {
        UUID goal = Columns.uuid(row, "goal_id");
        Map<String, Object> told = Map.of(
                "turn_id", Columns.uuid(row, "turn_id"),
                "agent", Columns.text(row, "agent"),
                "goal_id", goal,
                "model", Columns.text(row, "model"),
                "input_tokens", row.getLong("input_tokens"),
                "cached_tokens", row.getLong("cached_tokens"),
                "output_tokens", row.getLong("output_tokens"),
                "estimated", row.getBoolean("estimated"),
                "cost", row.getBigDecimal("cost"),
                "outcome", LOST);
        return new Lost(Columns.uuid(row, "id"), LearnerId.of(Columns.uuid(row, "user_id")), goal, told);
    }

    private static String key(UUID call) {
        return "model_call/" + call;
    }

    /** What a learner's run of a goal used so far. */
    public Spending ofRun(RunKey run) {
        return jdbc.sql(SUM + "WHERE goal_id = :goal AND user_id = :user")
                .param("goal", run.goalId().value())
                .param("user", run.learnerId().value())
                .query(ModelCalls::spending)
                .single();
    }

    /** What a learner used since then, over all goals. */
    public Spending ofLearner(LearnerId learner, Instant since) {
        return jdbc.sql(SUM + "WHERE user_id = :user AND at >= :since")
                .param("user", learner.value())
                .param("since", Columns.time(since))
                .query(ModelCalls::spending)
                .single();
    }

    private static Spending spending(ResultSet row, int number) throws SQLException {
        return new Spending(row.getLong("tokens"), row.getBigDecimal("cost"));
    }
}
