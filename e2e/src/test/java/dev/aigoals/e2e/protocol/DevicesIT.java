package dev.aigoals.e2e.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.e2e.system.Exercise;
import dev.aigoals.e2e.system.Person;
import dev.aigoals.e2e.system.RunningSystem;
import dev.aigoals.e2e.system.TestSystem;
import dev.aigoals.e2e.wire.WireClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningSystem.class)
class DevicesIT {
    private final TestSystem system;

    DevicesIT(TestSystem system) {
        this.system = system;
    }

    @Test
    void aReplyGoesToItsOwnSocketOnly() {
        Person learner = system.learner();
        try (WireClient desk = learner.openSynced();
                WireClient phone = learner.again().openSynced()) {
            String asked = desk.send("create_goal_request", Map.of("description", Exercise.WISH));
            desk.reply(asked);
            desk.first("goal_created");
            phone.first("goal_created");

            assertThat(phone.settled())
                    .noneMatch(message -> asked.equals(message.path("reply_to").asString("")));
        }
    }

    @Test
    void everySocketOfALearnerSeesTheLiveTextAndTheFinal() {
        Person learner = system.learner();
        try (WireClient phone = learner.again().openSynced();
                Exercise exercise = Exercise.begin(learner)) {
            JsonNode end = exercise.submit(1, exercise.wrong(1));
            String id = end.at("/payload/request_id").asString();

            assertThat(phone.finalOf(id)).isEqualTo(end);
            assertThat(liveOf(phone, id))
                    .isEqualTo(liveOf(exercise.client(), id))
                    .isNotEmpty();
        }
    }

    @Test
    void whatOneSocketStartsAnotherMayStop() {
        Person learner = system.learner();
        try (WireClient phone = learner.again().openSynced();
                Exercise exercise = Exercise.begin(learner)) {
            String running = exercise.startEndlessRun();

            phone.acknowledged("stop_request", Map.of("request_id", running));

            assertThat(exercise.client().finalOf(running).at("/payload/stopped").asBoolean())
                    .isTrue();
        }
    }

    private static List<JsonNode> liveOf(WireClient client, String requestId) {
        return client.received("validation_result")
                .filter(message ->
                        requestId.equals(message.at("/payload/request_id").asString("")))
                .filter(message -> message.path("seq").isNull())
                .map(message -> message.path("payload"))
                .toList();
    }
}
