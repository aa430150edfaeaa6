package dev.aigoals.activities.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aigoals.activities.relay.EventChannels;
import dev.aigoals.contract.event.EventType;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.platform.events.EventLog;
import dev.aigoals.platform.objects.ObjectStore;
import dev.aigoals.platform.testing.PlatformOnly;
import dev.aigoals.platform.testing.SampleWorld;
import dev.aigoals.platform.testing.ServersFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = {PlatformOnly.class, LakeIT.RelayAndLake.class})
@ContextConfiguration(initializers = ServersFile.class)
class LakeIT {
    /** The worker's relay and lake, without its agents. */
    @Configuration
    @ComponentScan({"dev.aigoals.activities.relay", "dev.aigoals.activities.lake"})
    static class RelayAndLake {}

    @Autowired
    EventLog log;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectStore objects;

    @Autowired
    LakeFiles files;

    @Autowired
    LakeFlush flush;

    @Autowired
    RabbitTemplate broker;

    @Autowired
    SampleWorld world;

    @TempDir
    Path folder;

    @Test
    void eventsLieInParquetSoonAfterAFlushEachOnce() throws Exception {
        LearnerId learner = world.newLearner();
        append(learner, 50);

        flush.request();

        await().atMost(Duration.ofSeconds(5)).until(() -> unprocessed(learner) == 0);
        assertThat(idsInLake(learner)).hasSize(50).doesNotHaveDuplicates().isSubsetOf(idsInLog(learner));
    }

    @Test
    void aMessageDeliveredAgainAddsNothing() throws Exception {
        LearnerId learner = world.newLearner();
        append(learner, 3);
        await().until(() -> unprocessed(learner) == 0);

        for (String id : idsInLog(learner)) {
            broker.convertAndSend(EventChannels.EXCHANGE, "goal.created", "{}", message -> {
                message.getMessageProperties().setMessageId(id);
                return message;
            });
        }
        append(learner, 1);
        await().until(() -> unprocessed(learner) == 0);

        assertThat(idsInLake(learner)).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void aFileThatWasClaimedAndNotWrittenIsWrittenFromTheSameEvents() throws Exception {
        LearnerId learner = world.newLearner();
        transaction.executeWithoutResult(status -> log.append(
                EventType.GOAL_CREATED,
                learner,
                UUID.randomUUID(),
                UUID.randomUUID().toString(),
                Map.of("a", 1)));
        List<UUID> ids = idsInLog(learner).stream().map(UUID::fromString).toList();
        var paths = files.claim(ids);
        assertThat(files.claim(ids)).isEmpty();
        var before = paths.isEmpty() ? List.<LakeEvent>of() : files.eventsOf(paths.getFirst());
        if (!paths.isEmpty()) {
            assertThat(EventTable.write(before)).isEqualTo(EventTable.write(files.eventsOf(paths.getFirst())));
            objects.put(paths.getFirst(), EventTable.write(before), "application/vnd.apache.parquet");
            files.written(paths.getFirst());
        }
        await().until(() -> unprocessed(learner) == 0);
        assertThat(idsInLake(learner)).hasSize(1);
    }

    @Test
    void aMalformedMessageIsTriedAFewTimesAndLaidAside() {
        String body = "not an event " + UUID.randomUUID();
        broker.convertAndSend(EventChannels.EXCHANGE, "goal.created", body);

        List<Message> dead = new ArrayList<>();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            Message message = broker.receive(EventChannels.DEAD);
            if (message != null) {
                dead.add(message);
            }
            return message != null && new String(message.getBody(), StandardCharsets.UTF_8).equals(body);
        });
        assertThat((Integer) dead.getLast().getMessageProperties().getHeader(DeadLetters.TRIES))
                .isEqualTo(DeadLetters.TRIES_ALLOWED);
    }

    private void append(LearnerId learner, int count) {
        transaction.executeWithoutResult(status -> {
            for (int number = 0; number < count; number++) {
                String key = UUID.randomUUID().toString();
                log.append(EventType.GOAL_CREATED, learner, UUID.randomUUID(), key, Map.of("number", number));
                log.append(EventType.GOAL_CREATED, learner, UUID.randomUUID(), key, Map.of("number", number));
            }
        });
    }

    private long unprocessed(LearnerId learner) {
        return jdbc.sql("SELECT count(*) FROM events WHERE user_id = :user AND processed_at IS NULL")
                .param("user", learner.value())
                .query(Long.class)
                .single();
    }

    private List<String> idsInLog(LearnerId learner) {
        return jdbc.sql("SELECT id::text FROM events WHERE user_id = :user")
                .param("user", learner.value())
                .query(String.class)
                .list();
    }

    /** Reads the files back with another implementation of Parquet. */
    private List<String> idsInLake(LearnerId learner) throws Exception {
        for (String key : objects.list("events/")) {
            Path file = folder.resolve(key);
            Files.createDirectories(file.getParent());
            Files.write(file, objects.get(key).orElseThrow());
        }
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var query = duck.prepareStatement("SELECT id FROM read_parquet('" + folder
                        + "/events/*/*/*/*.parquet', hive_partitioning = true) WHERE user_id = ?")) {
            query.setString(1, learner.toString());
            var ids = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        }
    }
}
