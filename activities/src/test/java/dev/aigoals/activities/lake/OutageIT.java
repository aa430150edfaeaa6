package dev.aigoals.activities.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aigoals.contract.event.EventType;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.platform.events.EventLog;
import dev.aigoals.platform.objects.ObjectStore;
import dev.aigoals.platform.testing.Cable;
import dev.aigoals.platform.testing.Cables;
import dev.aigoals.platform.testing.SampleWorld;
import io.temporal.client.schedules.ScheduleClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Servers go away under a running process, or come after it; it is never started again. */
@ExtendWith(OutputCaptureExtension.class)
class OutageIT {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    private static Cables cables;
    private static ConfigurableApplicationContext process;

    @TempDir
    Path folder;

    @BeforeAll
    static void startBeforeTemporalAndRedis() {
        cables = Cables.laid();
        cables.temporal().cut();
        cables.redis().cut();
        process = new SpringApplicationBuilder(LakeProcesses.class)
                .web(WebApplicationType.NONE)
                .initializers(cables)
                .run();
    }

    @AfterAll
    static void stop() {
        process.close();
        cables.close();
    }

    @Test
    void startsBeforeTemporalSaysSoAndGoesOnOnceItIsThere(CapturedOutput output) {
        assertThat(output).contains("Temporal does not answer").contains("the upkeep waits for it");
        assertThat(output).doesNotContain("the upkeep has started");

        cables.temporal().mend();

        await().atMost(LONG_ENOUGH).until(() -> output.getAll().contains("the upkeep has started"));
        assertThat(bean(ScheduleClient.class)
                        .getHandle("daily-upkeep")
                        .describe()
                        .getId())
                .isEqualTo("daily-upkeep");
    }

    @Test
    void hearsOfFlushesOnceRedisIsThere() {
        cables.redis().mend();

        await().atMost(LONG_ENOUGH).until(() -> {
            bean(LakeFlush.class).request();
            return bean(LakeWriter.class).hurried();
        });
    }

    @Test
    void eventsWaitForTheBrokerAndReachTheLakeOnce() throws Exception {
        LearnerId learner = newLearner();
        cables.broker().cut();
        append(learner, 20);
        await().during(Duration.ofSeconds(3)).until(() -> unprocessed(learner) == 20);

        cables.broker().mend();

        assertInLakeOnce(learner, 20);
    }

    @Test
    void filesWaitForTheObjectStore() throws Exception {
        LearnerId learner = newLearner();
        cables.objects().cut();
        append(learner, 20);
        await().atMost(LONG_ENOUGH).until(() -> unclaimed(learner) == 0);
        assertThat(unprocessed(learner)).isEqualTo(20);

        cables.objects().mend();

        assertInLakeOnce(learner, 20);
    }

    @Test
    void messagesDeliveredAgainAfterDatabaseAndBrokerFellAddNothing() throws Exception {
        LearnerId learner = newLearner();
        append(learner, 20);
        await().atMost(LONG_ENOUGH).until(() -> unpublished(learner) == 0);
        cutAndMend(cables.database());
        cutAndMend(cables.broker());
        append(learner, 5);

        assertInLakeOnce(learner, 25);
    }

    @Test
    void messagesWhoseAcknowledgementIsLostAddNothing() throws Exception {
        LearnerId learner = newLearner();
        cables.objects().cut();
        append(learner, 20);
        await().atMost(LONG_ENOUGH).until(() -> unpublished(learner) == 0);
        cables.broker().cut();
        cables.objects().mend();
        cables.broker().mend();

        assertInLakeOnce(learner, 20);
        append(learner, 5);
        assertInLakeOnce(learner, 25);
    }

    private static void cutAndMend(Cable cable) {
        cable.cut();
        cable.mend();
    }

    private void assertInLakeOnce(LearnerId learner, int count) throws Exception {
        await().atMost(LONG_ENOUGH).until(() -> unprocessed(learner) == 0);
        List<String> ids = new LakeContents(bean(ObjectStore.class), folder).idsOf(learner);
        assertThat(ids).hasSize(count).doesNotHaveDuplicates();
    }

    private LearnerId newLearner() {
        return await().ignoreExceptions()
                .atMost(LONG_ENOUGH)
                .until(bean(SampleWorld.class)::newLearner, Objects::nonNull);
    }

    private void append(LearnerId learner, int count) {
        await().ignoreExceptions().atMost(LONG_ENOUGH).until(() -> {
            bean(TransactionTemplate.class).executeWithoutResult(status -> {
                for (int number = 0; number < count; number++) {
                    String key = UUID.randomUUID().toString();
                    bean(EventLog.class)
                            .append(EventType.GOAL_CREATED, learner, UUID.randomUUID(), key, Map.of("number", number));
                }
            });
            return true;
        });
    }

    private long unpublished(LearnerId learner) {
        return count("published_at IS NULL", learner);
    }

    private long unclaimed(LearnerId learner) {
        return count("parquet_path IS NULL", learner);
    }

    private long unprocessed(LearnerId learner) {
        return count("processed_at IS NULL", learner);
    }

    private long count(String condition, LearnerId learner) {
        return bean(JdbcClient.class)
                .sql("SELECT count(*) FROM events WHERE user_id = :user AND " + condition)
                .param("user", learner.value())
                .query(Long.class)
                .single();
    }

    private static <T> T bean(Class<T> type) {
        return process.getBean(type);
    }
}
