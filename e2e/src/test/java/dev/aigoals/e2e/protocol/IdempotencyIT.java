package dev.aigoals.e2e.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.e2e.system.Exercise;
import dev.aigoals.e2e.system.Person;
import dev.aigoals.e2e.system.RunningSystem;
import dev.aigoals.e2e.system.TestSystem;
import dev.aigoals.e2e.wire.WireClient;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningSystem.class)
class IdempotencyIT {
    private static final Map<String, String> WISH = Map.of("description", Exercise.WISH);

    private final TestSystem system;

    IdempotencyIT(TestSystem system) {
        this.system = system;
    }

    @Test
    void theSameIdTakesEffectOnceAndGetsTheSameAnswer() {
        Person learner = system.learner();
        try (WireClient client = learner.openSynced()) {
            String id = UUID.randomUUID().toString();
            JsonNode first = answer(client, id, WISH);
            JsonNode second = answer(client, id, WISH);

            assertThat(second.path("payload")).isEqualTo(first.path("payload"));
            client.first("goal_created");
            assertThat(learner.get("/goals").body().path("items").size()).isOne();
        }
    }

    @Test
    void theSameIdGetsTheSameAnswerFromAnotherDeviceAndAfterAReconnect() {
        Person learner = system.learner();
        String id = UUID.randomUUID().toString();
        JsonNode first;
        try (WireClient client = learner.open()) {
            first = answer(client, id, WISH).path("payload");
        }
        try (WireClient reconnected = learner.open();
                WireClient device = learner.again().open()) {
            assertThat(answer(reconnected, id, WISH).path("payload")).isEqualTo(first);
            assertThat(answer(device, id, WISH).path("payload")).isEqualTo(first);
        }
        assertThat(learner.get("/goals").body().path("items").size()).isOne();
    }

    @Test
    void manyAtOnceUnderTheSameIdTakeEffectOnce() {
        Person learner = system.learner();
        try (WireClient one = learner.open();
                WireClient other = learner.open()) {
            String id = UUID.randomUUID().toString();
            one.send("create_goal_request", id, WISH);
            other.send("create_goal_request", id, WISH);
            one.send("create_goal_request", id, WISH);

            String goalId = one.reply(id).at("/payload/goal_id").asString();
            assertThat(other.reply(id).at("/payload/goal_id").asString()).isEqualTo(goalId);
            one.settled();
        }
        assertThat(learner.get("/goals").body().path("items").size()).isOne();
    }

    @Test
    void theOrderOfKeysIsNothing() {
        try (WireClient client = system.learner().open()) {
            String id = UUID.randomUUID().toString();
            client.text("{\"type\":\"create_goal_request\",\"id\":\"" + id
                    + "\",\"payload\":{\"description\":\"loops\",\"language\":\"python\"}}");
            String goalId = client.reply(id).at("/payload/goal_id").asString();
            client.text("{\"payload\":{\"language\":\"python\",  \"description\":\"loops\"},\"id\":\"" + id
                    + "\",\"type\":\"create_goal_request\"}");
            client.settled();

            assertThat(client.received("ack")
                            .map(ack -> ack.at("/payload/goal_id").asString()))
                    .containsExactly(goalId, goalId);
        }
    }

    @Test
    void anotherPayloadOrTypeUnderAUsedIdIsAConflict() {
        try (WireClient client = system.learner().open()) {
            String id = UUID.randomUUID().toString();
            String goalId = answer(client, id, WISH).at("/payload/goal_id").asString();

            client.send("create_goal_request", id, Map.of("description", "something else"));
            client.send("goal_control_request", id, Map.of("goal_id", goalId, "action", "pause"));
            client.settled();

            assertThat(client.received("error").map(WireClient::codeOf)).containsExactly("conflict", "conflict");
        }
    }

    @Test
    void idsBelongToTheirUser() {
        String id = UUID.randomUUID().toString();
        try (WireClient one = system.learner().open();
                WireClient other = system.learner().open()) {
            String goalId = answer(one, id, WISH).at("/payload/goal_id").asString();

            JsonNode reply = answer(other, id, Map.of("description", "something else"));

            assertThat(reply.path("type").asString()).isEqualTo("ack");
            assertThat(reply.at("/payload/goal_id").asString()).isNotEqualTo(goalId);
        }
    }

    @Test
    void pingSyncAndSnapshotAreNotRemembered() {
        try (WireClient client = system.learner().open()) {
            String id = UUID.randomUUID().toString();
            client.send("ping", id, Map.of());
            client.send("sync_request", id, Map.of());
            client.send("ping", id, Map.of("other", 1));
            client.send("create_goal_request", id, WISH);
            client.settled();

            assertThat(client.received().stream()
                            .filter(message ->
                                    id.equals(message.path("reply_to").asString("")))
                            .map(message -> message.path("type").asString()))
                    .containsExactlyInAnyOrder("pong", "sync_complete", "pong", "ack");
        }
    }

    @Test
    void anErrorThatIsNotRetryableIsRememberedToo() {
        try (WireClient client = system.learner().open()) {
            String id = UUID.randomUUID().toString();
            Map<String, String> nowhere = Map.of("goal_id", UUID.randomUUID().toString(), "action", "pause");
            client.send("goal_control_request", id, nowhere);
            client.send("goal_control_request", id, nowhere);
            client.settled();

            assertThat(client.received("error").map(WireClient::codeOf)).containsExactly("not_found", "not_found");
        }
    }

    @Test
    void aSubmissionSentTwiceHasOneVerdictAndCountsOnce() {
        try (Exercise exercise = Exercise.begin(system)) {
            String id = UUID.randomUUID().toString();
            Map<String, Object> submission = exercise.code(1, exercise.wrong(1));
            exercise.client().send("validate_task_request", id, submission);
            exercise.client().send("validate_task_request", id, submission);
            JsonNode verdict = exercise.client().finalOf(id);
            exercise.client().send("validate_task_request", id, submission);

            assertThat(verdict.at("/payload/tries").intValue()).isOne();
            assertThat(exercise.client().settled().stream().filter(WireClient.isFinalOf(id)))
                    .hasSize(1);
        }
    }

    private static JsonNode answer(WireClient client, String id, Map<String, String> payload) {
        int before = (int) client.received().stream()
                .filter(message -> id.equals(message.path("reply_to").asString("")))
                .count();
        client.send("create_goal_request", id, payload);
        return client.reply(id, before);
    }
}
