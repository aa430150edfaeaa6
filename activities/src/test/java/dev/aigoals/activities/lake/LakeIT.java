package dev.aigoals.activities.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aigoals.activities.relay.EventChannels;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.event.EventType;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.platform.events.EventLog;
import dev.aigoals.platform.goals.Tasks;
import dev.aigoals.platform.objects.ObjectStore;
import dev.aigoals.platform.testing.SampleWorld;
import dev.aigoals.platform.testing.ServersFile;
import dev.aigoals.platform.work.CodeSnapshots;
import dev.aigoals.platform.work.WorkRequest;
import dev.aigoals.platform.work.WorkRequests;
import io.temporal.client.schedules.ScheduleClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = LakeProcesses.class)
@ContextConfiguration(initializers = ServersFile.class)
@DirtiesContext
class LakeIT {
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

    @Autowired
    WorkRequests work;

    @Autowired
    CodeSnapshots snapshots;

    @Autowired
    ScheduleClient schedules;

    @TempDir
    Path folder;

    @Test
    void eventsLieInParquetSoonAfterAFlushEachOnce() throws Exception {
        LearnerId learner = world.newLearner();
        append(learner, 50);

        flush.request();

        await().atMost(Duration.ofSeconds(30)).until(() -> unprocessed(learner) == 0);
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

    @Test
    void aDayIsSummedUpByTheScheduledUpkeep() throws Exception {
        LearnerId learner = world.newLearner();
        LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(3);
        for (int number = 0; number < 4; number++) {
            jdbc.sql("""
                            INSERT INTO events (id, event_type, user_id, aggregate_id, payload, created_at)
                            VALUES (gen_random_uuid(), 'task.completed', :user, gen_random_uuid(), '{}', :at)""")
                    .param("user", learner.value())
                    .param("at", day.atTime(23, 59).atOffset(ZoneOffset.UTC))
                    .update();
        }
        objects.delete(DailyAggregates.key(day));

        schedules.getHandle("daily-upkeep").trigger();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> objects.get(DailyAggregates.key(day)).isPresent());
        Path file = folder.resolve("aggregates.parquet");
        Files.write(file, objects.get(DailyAggregates.key(day)).orElseThrow());
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var rows = duck.createStatement()
                        .executeQuery(
                                "SELECT date, events, users FROM '" + file + "' WHERE event_type = 'task.completed'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getDate("date").toLocalDate()).isEqualTo(day);
            assertThat(rows.getLong("events")).isGreaterThanOrEqualTo(4);
            assertThat(rows.getLong("users")).isPositive();
        }
    }

    @Test
    void codeLiesInTheObjectStoreSoonAfterItWasHandedIn() {
        RunKey run = world.newPlannedRun();
        var request = RequestId.of(UUID.randomUUID());
        work.store(new WorkRequest(
                run.learnerId(),
                request,
                run.goalId(),
                Tasks.id(run.goalId(), 1),
                WorkRequest.Kind.VALIDATE,
                "print('ñ')",
                List.of(),
                null,
                null));

        snapshots.register(run.learnerId(), run.goalId(), request, Language.PYTHON);

        String key = "code_snapshots/user_id=" + run.learnerId() + "/goal_id=" + run.goalId() + "/snapshot_v1.py";
        await().until(() -> objects.get(key).isPresent());
        assertThat(new String(objects.get(key).orElseThrow(), StandardCharsets.UTF_8))
                .isEqualTo("print('ñ')");
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

    private List<String> idsInLake(LearnerId learner) throws Exception {
        return new LakeContents(objects, folder).idsOf(learner);
    }
}
