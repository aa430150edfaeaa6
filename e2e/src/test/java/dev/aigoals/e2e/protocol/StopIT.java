package dev.aigoals.e2e.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.e2e.system.Exercise;
import dev.aigoals.e2e.system.RunningSystem;
import dev.aigoals.e2e.system.TestSystem;
import dev.aigoals.e2e.wire.WireClient;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningSystem.class)
class StopIT {
    private final TestSystem system;

    StopIT(TestSystem system) {
        this.system = system;
    }

    @Test
    void aRunningProgramIsStoppedAndItsFinalMessageSaysSoWithItsOutput() {
        try (Exercise exercise = Exercise.begin(system)) {
            String running = exercise.startEndlessRun();
            exercise.client().acknowledged("stop_request", Map.of("request_id", running));

            JsonNode end = exercise.client().finalOf(running).path("payload");

            assertThat(end.path("stopped").asBoolean()).isTrue();
            assertThat(end.path("exit").toString()).isEqualTo("{\"stopped\":true}");
            assertThat(end.path("stdout").asString()).isEqualTo("started\n");
        }
    }

    @Test
    void aStoppedSubmissionIsInconclusiveAndCountsNothing() {
        try (Exercise exercise = Exercise.begin(system)) {
            WireClient client = exercise.client();
            String running = exercise.startEndlessRun();
            String queued = client.send("validate_task_request", exercise.code(1, exercise.right(1)));
            client.reply(queued);
            client.acknowledged("stop_request", Map.of("request_id", queued));

            JsonNode end = client.finalOf(queued).path("payload");

            assertThat(end.path("stopped").asBoolean()).isTrue();
            assertThat(end.path("verdict").asString()).isEqualTo("inconclusive");
            assertThat(end.path("tries").intValue()).isZero();
            client.acknowledged("stop_request", Map.of("request_id", running));
            assertThat(exercise.submit(1, exercise.wrong(1))
                            .at("/payload/tries")
                            .intValue())
                    .isOne();
        }
    }

    @Test
    void aRunningSubmissionIsStoppedOrHasItsVerdict() {
        try (Exercise exercise = Exercise.begin(system)) {
            WireClient client = exercise.client();
            String id = client.send("validate_task_request", exercise.code(1, "while True:\n    pass\n"));
            client.first("validation_result");
            client.acknowledged("stop_request", Map.of("request_id", id));

            JsonNode end = client.finalOf(id).path("payload");

            assertThat(end.path("verdict").asString()).isEqualTo("inconclusive");
            assertThat(end.path("stopped").asBoolean()).isTrue();
            assertThat(end.path("tries").intValue()).isZero();
            assertThat(end.path("text").asString()).isEqualTo(said(client));
        }
    }

    /** All that was said live of the only submission. */
    private static String said(WireClient client) {
        return client.received("validation_result")
                .map(message -> message.at("/payload/chunk"))
                .filter(chunk -> !chunk.path("kind").asString("status").equals("status"))
                .map(chunk -> chunk.path("text").asString())
                .collect(Collectors.joining());
    }

    @Test
    void stoppingWhatIsFinishedOrUnknownHasNoEffect() {
        try (Exercise exercise = Exercise.begin(system)) {
            WireClient client = exercise.client();
            String done = client.send("run_request", exercise.code(1, "print(1)\n"));
            client.finalOf(done);

            client.acknowledged("stop_request", Map.of("request_id", done));
            client.acknowledged(
                    "stop_request", Map.of("request_id", UUID.randomUUID().toString()));

            assertThat(client.settled().stream().filter(WireClient.isFinalOf(done)))
                    .hasSize(1);
        }
    }
}
