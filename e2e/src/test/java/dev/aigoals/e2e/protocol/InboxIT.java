package dev.aigoals.e2e.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.e2e.system.Exercise;
import dev.aigoals.e2e.system.RunningSystem;
import dev.aigoals.e2e.system.TestSystem;
import dev.aigoals.e2e.wire.WireClient;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningSystem.class)
class InboxIT {
    private static final int SIZE = 20;

    private final TestSystem system;

    InboxIT(TestSystem system) {
        this.system = system;
    }

    @Test
    void atMostTwentyMessagesWaitAndTheNextIsRateLimited() {
        try (Exercise exercise = Exercise.begin(system)) {
            WireClient client = exercise.client();
            String running = exercise.startEndlessRun();
            List<String> waiting = IntStream.range(0, SIZE)
                    .mapToObj(number -> client.send("run_request", exercise.code(1, "print(" + number + ")\n")))
                    .toList();
            waiting.forEach(
                    id -> assertThat(client.reply(id).path("type").asString()).isEqualTo("ack"));
            String tooMuch = client.send("run_request", exercise.code(1, "print('too much')\n"));

            JsonNode refusal = client.reply(tooMuch);

            assertThat(WireClient.codeOf(refusal)).isEqualTo("rate_limited");
            assertThat(refusal.at("/payload/retryable").asBoolean()).isTrue();
            client.acknowledged("code_update", exercise.code(1, "print('typing never waits')\n"));
            client.acknowledged("activity_signal", Exercise.with(exercise.task(1), "kind", "active"));
            client.acknowledged("stop_request", Map.of("request_id", running));
            client.finalOf(waiting.getLast());
            client.send("run_request", tooMuch, exercise.code(1, "print('too much')\n"));
            assertThat(client.finalOf(tooMuch).at("/payload/stdout").asString()).isEqualTo("too much\n");
        }
    }

    @Test
    void controlDoesNotWaitBehindWork() {
        try (Exercise exercise = Exercise.begin(system)) {
            String running = exercise.startEndlessRun();
            exercise.control("abandon");

            exercise.phase("abandoned");
            exercise.client().finalOf(running);
        }
    }
}
