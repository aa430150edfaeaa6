package dev.aigoals.e2e.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.e2e.system.Exercise;
import dev.aigoals.e2e.system.Person;
import dev.aigoals.e2e.system.RunningSystem;
import dev.aigoals.e2e.system.TestSystem;
import dev.aigoals.e2e.wire.WireClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningSystem.class)
class SyncIT {
    private final TestSystem system;

    SyncIT(TestSystem system) {
        this.system = system;
    }

    @Test
    void beforeTheFirstSyncOnlyRepliesCome() {
        Person learner = system.learner();
        try (WireClient silent = learner.open();
                Exercise exercise = Exercise.begin(learner)) {
            exercise.submit(1, exercise.wrong(1));

            assertThat(silent.settled().stream()
                            .skip(1)
                            .map(message -> message.path("type").asString()))
                    .containsExactly("pong");
        }
    }

    @Test
    void theStreamHasNoGapAndEndsWhereTheSyncSays() {
        Person learner = system.learner();
        try (Exercise exercise = Exercise.begin(learner)) {
            exercise.submit(1, exercise.wrong(1));
            try (WireClient later = learner.open()) {
                JsonNode complete = later.sync(0);

                long last = complete.at("/payload/last_seq").longValue();
                assertThat(later.sequence())
                        .isEqualTo(LongStream.rangeClosed(1, last).boxed().toList());
                assertThat(complete.at("/payload").has("reset")).isFalse();
                assertThat(later.received().getLast().path("type").asString()).isEqualTo("sync_complete");
            }
        }
    }

    @Test
    void afterSeqLeavesOutWhatTheClientHas() {
        Person learner = system.learner();
        try (Exercise exercise = Exercise.begin(learner);
                WireClient later = learner.open()) {
            long last = exercise.client().sequence().getLast();

            later.sync(last - 1);

            assertThat(later.sequence()).containsExactly(last);
        }
    }

    @Test
    void withoutAfterSeqTheStreamGoesOnFromNow() {
        Person learner = system.learner();
        try (Exercise exercise = Exercise.begin(learner);
                WireClient later = learner.open()) {
            JsonNode complete = later.ask("sync_request", Map.of());
            assertThat(later.sequence()).isEmpty();

            exercise.control("pause");

            JsonNode paused = later.first("goal_state_changed");
            assertThat(paused.path("seq").longValue())
                    .isEqualTo(complete.at("/payload/last_seq").longValue() + 1);
        }
    }

    @Test
    void aSecondSyncOnTheSameSocketIsAnsweredLikeTheFirst() {
        try (Exercise exercise = Exercise.begin(system)) {
            List<Long> first = exercise.client().sequence();

            JsonNode complete = exercise.client().sync(0);

            List<Long> both = new ArrayList<>(first);
            both.addAll(
                    LongStream.rangeClosed(1, complete.at("/payload/last_seq").longValue())
                            .boxed()
                            .toList());
            assertThat(exercise.client().sequence()).isEqualTo(both);
        }
    }

    @Test
    void aNumberThatWasNeverReachedResetsWithASnapshotOfEachGoal() {
        Person learner = system.learner();
        try (Exercise exercise = Exercise.begin(learner);
                WireClient later = learner.open()) {
            exercise.control("abandon");
            exercise.phase("abandoned");

            JsonNode complete = later.sync(1_000_000);

            assertThat(complete.at("/payload/reset").asBoolean()).isTrue();
            assertThat(later.received("goal_snapshot")
                            .map(snapshot -> snapshot.at("/payload/goal/id").asString()))
                    .containsExactly(exercise.goalId());
            assertThat(later.received("goal_snapshot")
                            .map(snapshot -> snapshot.at("/payload/goal/phase").asString()))
                    .containsExactly("abandoned");
            assertThat(complete.at("/payload/last_seq").longValue())
                    .isEqualTo(exercise.client().sequence().getLast());
        }
    }

    @Test
    void aRunningRequestBringsItsLiveMessagesSoFarBeforeTheEndOfTheSync() {
        Person learner = system.learner();
        try (Exercise exercise = Exercise.begin(learner);
                WireClient later = learner.open()) {
            String running = exercise.startEndlessRun();

            String sync = later.send("sync_request", Map.of("after_seq", 0));
            later.reply(sync);

            List<JsonNode> all = later.received();
            int live = index(
                    all,
                    message -> running.equals(message.at("/payload/request_id").asString(""))
                            && message.at("/payload/chunk/index").intValue() == 0);
            int end = index(all, message -> sync.equals(message.path("reply_to").asString("")));
            assertThat(live).isNotNegative().isLessThan(end);
            exercise.client().acknowledged("stop_request", Map.of("request_id", running));
            later.finalOf(running);
        }
    }

    @Test
    void twoDevicesSeeTheSameStreamUnderTheSameNumbers() {
        Person learner = system.learner();
        try (WireClient device = learner.again().openSynced();
                Exercise exercise = Exercise.begin(learner)) {
            exercise.submit(1, exercise.right(1));
            JsonNode last = exercise.client().first("task_completed");

            device.any("the same message", message -> message.path("seq").equals(last.path("seq")));

            List<JsonNode> here = streamOf(exercise.client(), last);
            assertThat(streamOf(device, last)).isEqualTo(here);
        }
    }

    @Test
    void theSessionNamesTheLastNumber() {
        Person learner = system.learner();
        try (Exercise exercise = Exercise.begin(learner);
                WireClient later = learner.open()) {
            assertThat(later.first("session_established")
                            .at("/payload/last_seq")
                            .longValue())
                    .isEqualTo(exercise.client().sequence().getLast());
        }
    }

    @Test
    void aClientThatResumesAfterABrokenConnectionMissesAndDoublesNothing() {
        Person learner = system.learner();
        List<Long> seen = new ArrayList<>();
        try (Exercise exercise = Exercise.begin(learner)) {
            WireClient broken = learner.openSynced();
            seen.addAll(broken.sequence());
            broken.drop();
            exercise.submit(1, exercise.right(1));
            JsonNode last = exercise.client().first("task_completed");
            try (WireClient resumed = learner.open()) {
                resumed.sync(seen.getLast());
                seen.addAll(resumed.sequence());
            }
            assertThat(seen.subList(0, Math.toIntExact(last.path("seq").longValue())))
                    .isEqualTo(LongStream.rangeClosed(1, last.path("seq").longValue())
                            .boxed()
                            .toList());
        }
    }

    private static List<JsonNode> streamOf(WireClient client, JsonNode last) {
        return client.received().stream()
                .filter(message -> message.path("seq").isNumber())
                .filter(message ->
                        message.path("seq").longValue() <= last.path("seq").longValue())
                .toList();
    }

    private static int index(List<JsonNode> all, Predicate<JsonNode> wanted) {
        return IntStream.range(0, all.size())
                .filter(index -> wanted.test(all.get(index)))
                .findFirst()
                .orElse(-1);
    }
}
