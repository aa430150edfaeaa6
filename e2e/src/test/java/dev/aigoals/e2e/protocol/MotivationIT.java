package dev.aigoals.e2e.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.e2e.system.Exercise;
import dev.aigoals.e2e.system.Person;
import dev.aigoals.e2e.system.RunningSystem;
import dev.aigoals.e2e.system.TestSystem;
import dev.aigoals.e2e.wire.WireClient;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningSystem.class)
class MotivationIT {
    private static final int FAILURES = 5;

    private final TestSystem system;

    MotivationIT(TestSystem system) {
        this.system = system;
    }

    @Test
    void aModalComesAfterFiveFailuresAndTheFirstAnswerWins() {
        Person learner = system.learner();
        try (WireClient device = learner.again().openSynced();
                Exercise exercise = Exercise.begin(learner)) {
            JsonNode modal = failUntilModal(exercise);
            String modalId = modal.path("modal_id").asString();
            assertThat(modal.path("actions")
                            .valueStream()
                            .map(action -> action.path("id").asString()))
                    .contains("not_how_i_feel");
            assertThat(pendingModals(exercise)).contains(modalId);
            assertThat(exercise.client()
                            .refused("user_response", Map.of("modal_id", modalId, "action_id", "never_offered")))
                    .isEqualTo("bad_request");

            exercise.client()
                    .acknowledged(
                            "user_response",
                            Map.of("modal_id", modalId, "action_id", "not_how_i_feel", "text", "I am fine"));

            assertThat(device.first("modal_resolved").at("/payload/action_id").asString())
                    .isEqualTo("not_how_i_feel");
            assertThat(device.refused("user_response", Map.of("modal_id", modalId, "action_id", "not_how_i_feel")))
                    .isEqualTo("conflict");
            assertThat(pendingModals(exercise)).doesNotContain(modalId);
        }
    }

    @Test
    void aModalComesAtMostOnceInTenMinutes() {
        try (Exercise exercise = Exercise.begin(system)) {
            failUntilModal(exercise);
            for (int failure = 0; failure < FAILURES; failure++) {
                exercise.submit(1, exercise.wrong(1));
            }
            exercise.submit(1, exercise.right(1));
            exercise.client().first("task_completed");

            assertThat(exercise.client().settled().stream().filter(WireClient.isOf("motivation_modal")))
                    .hasSize(1);
        }
    }

    @Test
    void aModalOfAClosedGoalIsAConflict() {
        try (Exercise exercise = Exercise.begin(system)) {
            String modalId = failUntilModal(exercise).path("modal_id").asString();
            exercise.control("abandon");
            exercise.phase("abandoned");

            assertThat(exercise.client()
                            .refused("user_response", Map.of("modal_id", modalId, "action_id", "not_how_i_feel")))
                    .isEqualTo("conflict");
        }
    }

    @Test
    void aModalOfSomebodyElseIsNotFound() {
        try (Exercise exercise = Exercise.begin(system);
                WireClient other = system.learner().open()) {
            String modalId = failUntilModal(exercise).path("modal_id").asString();

            assertThat(other.refused("user_response", Map.of("modal_id", modalId, "action_id", "not_how_i_feel")))
                    .isEqualTo("not_found");
        }
    }

    @Test
    void motivationCanBeSwitchedOff() {
        Person learner = system.learner();
        assertThat(learner.patch("/auth/me", Map.of("settings", Map.of("motivation", "off")))
                        .status())
                .isEqualTo(200);
        try (Exercise exercise = Exercise.begin(learner)) {
            for (int failure = 0; failure <= FAILURES; failure++) {
                exercise.submit(1, exercise.wrong(1));
            }
            exercise.submit(1, exercise.right(1));
            exercise.client().first("task_completed");

            assertThat(exercise.client().settled().stream().filter(WireClient.isOf("motivation_modal")))
                    .isEmpty();
        }
    }

    private static JsonNode failUntilModal(Exercise exercise) {
        for (int failure = 0; failure < FAILURES; failure++) {
            exercise.submit(1, exercise.wrong(1));
        }
        return exercise.client().first("motivation_modal").path("payload");
    }

    private static String pendingModals(Exercise exercise) {
        return exercise.client()
                .ask("snapshot_request", Map.of("goal_id", exercise.goalId()))
                .at("/payload/pending/modals")
                .toString();
    }
}
