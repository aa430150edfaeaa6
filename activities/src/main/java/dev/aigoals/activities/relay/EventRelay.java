package dev.aigoals.activities.relay;

import dev.aigoals.activities.loop.SteadyLoop;
import dev.aigoals.activities.relay.ConfirmedPublisher.Outgoing;
import dev.aigoals.platform.database.Columns;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Publishes the outbox: each event at least once, in the order of the log as far as one relay goes. */
@Component
public final class EventRelay implements SmartLifecycle {
    private static final int BATCH = 200;
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ConfirmedPublisher publisher;
    private final SteadyLoop loop = new SteadyLoop("event-relay", PAUSE, this::relay);

    EventRelay(JdbcClient jdbc, TransactionTemplate transaction, ConfirmedPublisher publisher) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.publisher = publisher;
    }

    /** Publishes what waits; true where there may be more. */
    boolean relay() throws InterruptedException {
        var interrupted = new InterruptedException[1];
        int published = transaction.execute(status -> {
            try {
                return relayLocked();
            } catch (InterruptedException e) {
                interrupted[0] = e;
                status.setRollbackOnly();
                return 0;
            }
        });
        if (interrupted[0] != null) {
            throw interrupted[0];
        }
        return published == BATCH;
    }

    private int relayLocked() throws InterruptedException {
        List<Waiting> waiting = jdbc.sql("""
                        SELECT id, event_type, json_build_object('id', id, 'event_type', event_type, 'user_id', user_id,
                                   'aggregate_id', aggregate_id, 'payload', payload, 'created_at', created_at)::text AS body
                          FROM events WHERE published_at IS NULL ORDER BY created_at, id LIMIT :limit
                           FOR UPDATE SKIP LOCKED""")
                .param("limit", BATCH)
                .query((row, number) ->
                        new Waiting(Columns.uuid(row, "id"), row.getString("event_type"), row.getString("body")))
                .list();
        if (waiting.isEmpty()) {
            return 0;
        }
        var taken = publisher.publish(waiting.stream().map(Waiting::outgoing).toList());
        var published = new ArrayList<UUID>();
        for (int index = 0; index < waiting.size(); index++) {
            if (taken.get(index)) {
                published.add(waiting.get(index).id());
            }
        }
        jdbc.sql("UPDATE events SET published_at = now() WHERE id = ANY (:ids)")
                .param("ids", published.toArray(UUID[]::new))
                .update();
        return published.size();
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.running();
    }

    private record Waiting(UUID id, String type, String body) {
        Outgoing outgoing() {
            var message = MessageBuilder.withBody(body.getBytes(StandardCharsets.UTF_8))
                    .setContentType("application/json")
                    .setMessageId(id.toString())
                    .setDeliveryMode(MessageDeliveryMode.PERSISTENT)
                    .build();
            return new Outgoing(EventChannels.EXCHANGE, type, message);
        }
    }
}
