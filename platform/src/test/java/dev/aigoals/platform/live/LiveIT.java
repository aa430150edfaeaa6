package dev.aigoals.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.contract.wire.LiveMessage;
import dev.aigoals.platform.testing.ServersTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServersTest
class LiveIT {
    @Autowired
    LiveText live;

    @Autowired
    Drafts drafts;

    @Autowired
    UserSessions sessions;

    @Autowired
    GoalStates states;

    @Autowired
    Connections connections;

    @Autowired
    RateLimits rates;

    @Autowired
    ModelOffer models;

    final LearnerId learner = LearnerId.of(UUID.randomUUID());
    final GoalId goal = GoalId.of(UUID.randomUUID());
    final TaskId task = TaskId.of(UUID.randomUUID());

    @Test
    void liveTextIsHeardInOrderAndKeptForThoseWhoJoin() {
        RequestId request = RequestId.of(UUID.randomUUID());
        var heard = new CopyOnWriteArrayList<LiveEntry>();
        try (var _ = live.subscribe(learner, heard::add)) {
            for (int index = 0; index < 100; index++) {
                live.publish(learner, chunk(request, index));
            }
            await().until(() -> heard.size() == 100);
        }

        assertThat(heard)
                .extracting(LiveEntry::position)
                .isEqualTo(IntStream.rangeClosed(1, 100).boxed().toList());
        assertThat(live.buffered(learner, request)).isEqualTo(heard);
        assertThat(heard.getFirst().frame()).contains("\"run_output\"", "\"final\":false", "\"seq\":null");
        live.forget(learner, request);
        assertThat(live.buffered(learner, request)).isEmpty();
    }

    @Test
    void onlyTheNewestDraftCountsAndItsChangeIsTakenOnce() {
        var first = draft("a = 1");
        var second = draft("a = 2");
        drafts.put(first);
        drafts.put(second);

        assertThat(drafts.find(learner, task)).contains(second);
        assertThat(drafts.takeChanged(1000)).contains(second).doesNotContain(first);
        assertThat(drafts.takeChanged(1000)).doesNotContain(second);
    }

    @Test
    void aSessionGathersWhatItsWritersKnow() {
        sessions.connected(learner, "connection-1");
        sessions.workingOn(learner, goal, task);
        sessions.mood(learner, 0.25);
        sessions.context(learner, new UserSession.Context(List.of("NameError"), List.of("loops")));

        UserSession session = sessions.find(learner).orElseThrow();

        assertThat(session.connectionId()).isEqualTo("connection-1");
        assertThat(session.currentGoalId()).isEqualTo(goal);
        assertThat(session.moodScore()).isEqualTo(0.25);
        assertThat(session.context().focusAreas()).containsExactly("loops");
    }

    @Test
    void aGoalsStateIsReadAsItWasWritten() {
        var state = new GoalState(goal, learner, "nodo_4_feedback", Map.of("phase", "active"), List.of("planning"));
        states.put("goal-1", state);

        assertThat(states.find("goal-1")).contains(state);
    }

    @Test
    void aUserHasNoMoreConnectionsThanAllowed() {
        var connection = new Connection(learner, Instant.now(), "127.0.0.1");

        assertThat(connections.open("a", connection, 2)).isTrue();
        assertThat(connections.open("b", connection, 2)).isTrue();
        assertThat(connections.open("c", connection, 2)).isFalse();
        connections.touch("a", learner);
        connections.close("b", learner);
        assertThat(connections.open("c", connection, 2)).isTrue();
    }

    @Test
    void aBucketGivesItsTokensAndThenNamesTheWait() {
        String name = "test-" + learner;
        for (int token = 0; token < 3; token++) {
            assertThat(rates.take(name, 3, Duration.ofMinutes(3))).contains(Duration.ZERO);
        }

        assertThat(rates.take(name, 3, Duration.ofMinutes(3)))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60)));
    }

    @Test
    void theWaitThatABucketNamesIsEnough() {
        String name = "test-" + learner;
        Duration refill = Duration.ofMillis(600);
        assertThat(rates.take(name, 2, refill)).contains(Duration.ZERO);
        Duration wait = await().until(() -> rates.take(name, 2, refill).orElseThrow(), Duration::isPositive);

        await().pollDelay(wait).until(() -> true);

        assertThat(rates.take(name, 2, refill)).contains(Duration.ZERO);
    }

    @Test
    void whatAWorkerOffersIsHeardElsewhereUntilItIsWithdrawn() {
        String provider = "model-of-" + learner;
        models.renew(provider);

        assertThat(models.provider()).contains(provider);
        models.withdraw();
        assertThat(models.provider()).isEmpty();
    }

    private Draft draft(String code) {
        return new Draft(learner, goal, task, code, Map.of(), Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    private static LiveMessage chunk(RequestId request, int index) {
        return new LiveMessage.RunChunk(request, 1, false, new LiveMessage.OutputChunk(index, "stdout", "text\u0000"));
    }
}
