package dev.aigoals.e2e.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.e2e.system.Exercise;
import dev.aigoals.e2e.system.RunningSystem;
import dev.aigoals.e2e.system.TestSystem;
import dev.aigoals.e2e.wire.WireClient;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningSystem.class)
class GoalCreationIT {
    private final TestSystem system;

    GoalCreationIT(TestSystem system) {
        this.system = system;
    }

    @Test
    void aGoalIsMadeWithOrderedTasksWhileTheAgentsSayWhatTheyDo() {
        try (WireClient client = system.learner().openSynced()) {
            String goalId = create(client, Map.of("description", Exercise.WISH));

            JsonNode goal = client.first("goal_created").at("/payload/goal");

            assertThat(goal.path("id").asString()).isEqualTo(goalId);
            assertThat(goal.path("phase").asString()).isEqualTo("active");
            assertThat(goal.path("tasks")
                            .valueStream()
                            .map(task -> task.path("order_index").intValue()))
                    .hasSizeGreaterThanOrEqualTo(3)
                    .isEqualTo(IntStream.rangeClosed(1, goal.path("tasks").size())
                            .boxed()
                            .toList());
            assertThat(goal.at("/hints/unlocked").intValue()).isOne();
            assertThat(client.received("goal_progress")
                            .filter(progress ->
                                    progress.at("/payload/status").asString().equals("completed"))
                            .map(progress -> progress.at("/payload/node").intValue()))
                    .containsSubsequence(1, 9, 7, 2, 3);
        }
    }

    @Test
    void languageAndDifficultyAreRespected() {
        try (WireClient client = system.learner().openSynced()) {
            create(client, Map.of("description", "arrays and loops", "language", "javascript", "difficulty", "easy"));

            JsonNode goal = client.first("goal_created").at("/payload/goal");

            assertThat(goal.path("language").asString()).isEqualTo("javascript");
        }
    }

    @Test
    void aLearnersTextsAreInTheirLanguage() {
        try (WireClient client = system.learner("es").openSynced()) {
            create(client, Map.of("description", "Quiero aprender diccionarios en Python con un inventario"));

            JsonNode goal = client.first("goal_created").at("/payload/goal");

            assertThat(goal.toString()).containsPattern("(?i)\\b(el|la|los|una|escribe|tarea|lista)\\b");
        }
    }

    @Test
    void aCourseOfSomebodyElseIsNotFound() {
        try (WireClient client = system.learner().open()) {
            assertThat(client.refused(
                            "create_goal_request",
                            Map.of(
                                    "description",
                                    "loops",
                                    "course_id",
                                    UUID.randomUUID().toString())))
                    .isEqualTo("not_found");
        }
    }

    @Test
    void aGoalAbandonedWhileItIsPlannedIsNotCreatedAfterwards() {
        try (WireClient client = system.learner().openSynced()) {
            String goalId = create(client, Map.of("description", Exercise.WISH));
            client.acknowledged("goal_control_request", Map.of("goal_id", goalId, "action", "abandon"));

            JsonNode abandoned = client.first(
                    "goal_state_changed",
                    payload -> payload.path("phase").asString().equals("abandoned"));

            assertThat(client.settled().stream()
                            .filter(WireClient.isOf("goal_created"))
                            .filter(created -> created.path("seq").longValue()
                                    > abandoned.path("seq").longValue()))
                    .isEmpty();
        }
    }

    @Test
    void aSnapshotShowsTheGoalWithItsCurrentTask() {
        try (Exercise exercise = Exercise.begin(system)) {
            JsonNode reply = exercise.client().ask("snapshot_request", Map.of("goal_id", exercise.goalId()));

            assertThat(reply.path("type").asString()).isEqualTo("goal_snapshot");
            assertThat(reply.at("/payload/goal/id").asString()).isEqualTo(exercise.goalId());
            assertThat(reply.at("/payload/current_task_id").asString()).isEqualTo(exercise.taskId(1));
            assertThat(reply.at("/payload/pending/requests").size()).isZero();
            assertThat(reply.at("/payload/as_of_seq").longValue()).isPositive();
        }
    }

    @Test
    void aSnapshotNamesARunningRequest() {
        try (Exercise exercise = Exercise.begin(system)) {
            String running = exercise.startEndlessRun();

            JsonNode reply = exercise.client().ask("snapshot_request", Map.of("goal_id", exercise.goalId()));

            assertThat(reply.at("/payload/pending/requests").toString()).contains(running);
            exercise.client().acknowledged("stop_request", Map.of("request_id", running));
        }
    }

    private static String create(WireClient client, Map<String, ?> payload) {
        return client.acknowledged("create_goal_request", payload)
                .path("goal_id")
                .asString();
    }
}
