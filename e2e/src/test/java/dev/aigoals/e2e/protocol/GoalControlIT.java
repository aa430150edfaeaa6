package dev.aigoals.e2e.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.e2e.system.Exercise;
import dev.aigoals.e2e.system.RunningSystem;
import dev.aigoals.e2e.system.TestSystem;
import dev.aigoals.e2e.wire.WireClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningSystem.class)
class GoalControlIT {
    private final TestSystem system;

    GoalControlIT(TestSystem system) {
        this.system = system;
    }

    @Test
    void aGoalIsPausedAndResumed() {
        try (Exercise exercise = Exercise.begin(system)) {
            exercise.control("pause");
            JsonNode paused = exercise.phase("paused");
            assertThat(paused.at("/payload/previous").asString()).isEqualTo("active");
            exercise.control("resume");

            assertThat(exercise.client()
                            .first(
                                    "goal_state_changed",
                                    payload -> payload.path("previous")
                                            .asString("")
                                            .equals("paused"))
                            .at("/payload/phase")
                            .asString())
                    .isEqualTo("active");
        }
    }

    @Test
    void pausingAPausedGoalAndResumingAnActiveOneAreWithoutEffect() {
        try (Exercise exercise = Exercise.begin(system)) {
            exercise.control("resume");
            exercise.control("pause");
            exercise.control("pause");
            exercise.phase("paused");

            assertThat(exercise.client().settled().stream()
                            .filter(WireClient.isOf("goal_state_changed"))
                            .map(change -> change.at("/payload/phase").asString())
                            .filter(phase -> phase.equals("paused")))
                    .hasSize(1);
        }
    }

    @Test
    void aSubmissionResumesAPausedGoal() {
        try (Exercise exercise = Exercise.begin(system)) {
            exercise.control("pause");
            exercise.phase("paused");

            assertThat(exercise.submit(1, exercise.right(1))
                            .at("/payload/verdict")
                            .asString())
                    .isEqualTo("passed");
            exercise.client()
                    .first(
                            "goal_state_changed",
                            payload -> payload.path("previous").asString("").equals("paused"));
        }
    }

    @Test
    void aPauseLetsTheRunningTurnEndAndKeepsWhatWaits() {
        try (Exercise exercise = Exercise.begin(system)) {
            WireClient client = exercise.client();
            String slow = client.send("run_request", exercise.code(1, "import time\ntime.sleep(1)\nprint('slow')\n"));
            String waiting = client.send("run_request", exercise.code(1, "print('waiting')\n"));
            client.reply(slow);
            client.reply(waiting);
            exercise.control("pause");

            assertThat(client.finalOf(slow).at("/payload/stdout").asString()).isEqualTo("slow\n");
            exercise.control("resume");
            assertThat(client.finalOf(waiting).at("/payload/stdout").asString()).isEqualTo("waiting\n");
        }
    }

    @Test
    void abandoningEndsTheRunningAndTheWaitingWithFinals() {
        try (Exercise exercise = Exercise.begin(system)) {
            WireClient client = exercise.client();
            String running = exercise.startEndlessRun();
            String waiting = client.send("validate_task_request", exercise.code(1, exercise.right(1)));
            client.reply(waiting);
            exercise.control("abandon");

            assertThat(client.finalOf(running).at("/payload/exit/stopped").asBoolean())
                    .isTrue();
            assertThat(client.finalOf(waiting).at("/payload/verdict").asString())
                    .isEqualTo("inconclusive");
            exercise.phase("abandoned");
        }
    }

    @Test
    void aClosedGoalRefusesEverythingButSnapshotAndStop() {
        try (Exercise exercise = Exercise.begin(system)) {
            WireClient client = exercise.client();
            exercise.control("abandon");
            exercise.phase("abandoned");

            Map<String, Object> code = exercise.code(1, "print(1)");
            for (String type : List.of(
                    "start_task_request", "code_update", "run_request", "validate_task_request", "hint_request")) {
                assertThat(client.refused(type, code)).as(type).isEqualTo("conflict");
            }
            for (String action : List.of("pause", "resume", "abandon")) {
                assertThat(client.refused(
                                "goal_control_request", Map.of("goal_id", exercise.goalId(), "action", action)))
                        .as(action)
                        .isEqualTo("conflict");
            }
            assertThat(client.refused("activity_signal", Exercise.with(exercise.task(1), "kind", "idle")))
                    .isEqualTo("conflict");
            client.acknowledged(
                    "stop_request", Map.of("request_id", UUID.randomUUID().toString()));
            assertThat(client.ask("snapshot_request", Map.of("goal_id", exercise.goalId()))
                            .at("/payload/goal/phase")
                            .asString())
                    .isEqualTo("abandoned");
        }
    }

    @Test
    void aCompletedGoalRefusesWorkAnswersAndASecondStartLikeAnAbandonedOne() {
        try (Exercise exercise = Exercise.begin(system)) {
            exercise.complete();
            WireClient client = exercise.client();
            int last = exercise.taskCount();

            for (String type : List.of(
                    "start_task_request", "code_update", "run_request", "validate_task_request", "hint_request")) {
                assertThat(client.refused(type, exercise.code(last, "print(1)")))
                        .as(type)
                        .isEqualTo("conflict");
            }
            assertThat(client.refused(
                            "goal_control_request", Map.of("goal_id", exercise.goalId(), "action", "abandon")))
                    .isEqualTo("conflict");
            assertThat(client.ask("snapshot_request", Map.of("goal_id", exercise.goalId()))
                            .at("/payload/goal/phase")
                            .asString())
                    .isEqualTo("completed");
        }
    }

    @Test
    void anUnknownActionIsABadRequest() {
        try (Exercise exercise = Exercise.begin(system)) {
            assertThat(exercise.client()
                            .refused("goal_control_request", Map.of("goal_id", exercise.goalId(), "action", "explode")))
                    .isEqualTo("bad_request");
        }
    }
}
