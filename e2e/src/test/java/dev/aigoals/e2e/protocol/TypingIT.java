package dev.aigoals.e2e.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.e2e.system.Exercise;
import dev.aigoals.e2e.system.RunningSystem;
import dev.aigoals.e2e.system.TestSystem;
import dev.aigoals.e2e.wire.WireClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningSystem.class)
class TypingIT {
    private static final String UNFINISHED = "result = (1 + 2\nprint(result)\n";

    private final TestSystem system;

    TypingIT(TestSystem system) {
        this.system = system;
    }

    @Test
    void typingIsTakenAndNowAndThenLeadsToOneSuggestion() {
        try (Exercise exercise = Exercise.begin(system)) {
            exercise.client().acknowledged("code_update", exercise.code(1, UNFINISHED));

            JsonNode suggestion = exercise.client().first("suggestion");

            assertThat(suggestion.path("seq").isNumber()).isTrue();
            assertThat(suggestion.at("/payload/task_id").asString()).isEqualTo(exercise.taskId(1));
            assertThat(suggestion.at("/payload/text").asString()).isNotBlank();
        }
    }

    @Test
    void atMostOneSuggestionComesInThirtySeconds() {
        try (Exercise exercise = Exercise.begin(system)) {
            exercise.client().acknowledged("code_update", exercise.code(1, UNFINISHED));
            exercise.client().first("suggestion");
            exercise.client().acknowledged("code_update", exercise.code(1, UNFINISHED + "more = [1, 2\n"));
            exercise.submit(1, exercise.wrong(1));

            assertThat(exercise.client().settled().stream().filter(WireClient.isOf("suggestion")))
                    .hasSize(1);
        }
    }

    @Test
    void runsThatFailInTheEditorBringTheNextStepSooner() {
        try (Exercise exercise = Exercise.begin(system)) {
            exercise.client()
                    .acknowledged(
                            "activity_signal",
                            Exercise.with(Exercise.with(exercise.task(1), "kind", "run_failed"), "count", 6));
            exercise.submit(1, exercise.wrong(1));

            assertThat(exercise.client()
                            .first("suggestion")
                            .at("/payload/task_id")
                            .asString())
                    .isEqualTo(exercise.taskId(1));
        }
    }

    @Test
    void typingFasterThanEveryThreeSecondsIsStillAcknowledged() {
        try (Exercise exercise = Exercise.begin(system)) {
            for (int times = 0; times < 5; times++) {
                exercise.client().acknowledged("code_update", exercise.code(1, "a = " + times + "\n"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"run_failed", "run_passed", "idle", "active", "diagnostics"})
    void eachKindOfActivityIsTaken(String kind) {
        try (Exercise exercise = Exercise.begin(system)) {
            exercise.client()
                    .acknowledged(
                            "activity_signal",
                            Exercise.with(Exercise.with(exercise.task(1), "kind", kind), "count", 2));
        }
    }

    @Test
    void anUnknownKindOfActivityIsABadRequest() {
        try (Exercise exercise = Exercise.begin(system)) {
            assertThat(exercise.client().refused("activity_signal", Exercise.with(exercise.task(1), "kind", "dance")))
                    .isEqualTo("bad_request");
        }
    }
}
