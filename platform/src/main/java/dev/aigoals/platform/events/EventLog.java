package dev.aigoals.platform.events;

import dev.aigoals.contract.event.EventType;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.platform.database.DerivedIds;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** The log of what happened, and the outbox from which it is told to others. */
@Component
public final class EventLog {
    private final JdbcClient jdbc;
    private final JsonMapper mapper;

    public EventLog(JdbcClient jdbc, JsonMapper wireMapper) {
        this.jdbc = jdbc;
        this.mapper = wireMapper;
    }

    /**
     * Writes an event in the caller's transaction; the same effect again adds nothing.
     *
     * @param aggregateId what it happened to: a goal, a task, a user
     * @param effectKey names the effect; the event's id follows from it
     * @param payload a record or map, without passwords and without code
     * @return false where the effect had been written
     */
    public boolean append(
            EventType type, @Nullable LearnerId user, UUID aggregateId, String effectKey, Object payload) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an event is appended in the transaction of its effect");
        }
        return jdbc.sql("""
                        INSERT INTO events (id, event_type, user_id, aggregate_id, payload)
                        VALUES (:id, :type, :user, :aggregate, cast(:payload AS jsonb)) ON CONFLICT (id) DO NOTHING""")
                        .param("id", DerivedIds.of("event", type.routingKey() + '/' + effectKey))
                        .param("type", type.routingKey())
                        .param("user", user == null ? null : user.value())
                        .param("aggregate", aggregateId)
                        .param("payload", mapper.writeValueAsString(payload))
                        .update()
                == 1;
    }
}
