package dev.aigoals.e2e.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.e2e.system.Exercise;
import dev.aigoals.e2e.system.RunningSystem;
import dev.aigoals.e2e.system.TestSystem;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningSystem.class)
class TaskIT {
    private final TestSystem system;

    TaskIT(TestSystem system) {
        this.system = system;
    }

    @Test
    void startingTheCurrentTaskSaysSoOnce() {
        try (Exercise exercise = Exercise.begin(system)) {
            exercise.client().acknowledged("start_task_request", exercise.task(1));
            JsonNode started = exercise.client().first("task_started");
            exercise.client().acknowledged("start_task_request", exercise.task(1));

            assertThat(started.at("/payload/task_id").asString()).isEqualTo(exercise.taskId(1));
            exercise.submit(1, exercise.wrong(1));
            assertThat(exercise.client().received("task_started")).hasSize(1);
        }
    }

    @Test
    void aLaterOrACompletedTaskCannotBeStarted() {
        try (Exercise exercise = Exercise.begin(system)) {
            assertThat(exercise.client().refused("start_task_request", exercise.task(2)))
                    .isEqualTo("conflict");
            exercise.submit(1, exercise.right(1));
            exercise.client().first("task_completed");
            assertThat(exercise.client().refused("start_task_request", exercise.task(1)))
                    .isEqualTo("conflict");
        }
    }

    @Test
    void aTaskThatIsNotOfThisGoalIsNotFound() {
        try (Exercise exercise = Exercise.begin(system)) {
            assertThat(exercise.client()
                            .refused(
                                    "start_task_request",
                                    Map.of(
                                            "goal_id",
                                            exercise.goalId(),
                                            "task_id",
                                            UUID.randomUUID().toString())))
                    .isEqualTo("not_found");
        }
    }

    @Test
    void submittingAPendingTaskStartsItFirst() {
        try (Exercise exercise = Exercise.begin(system)) {
            JsonNode verdict = exercise.submit(1, exercise.wrong(1));

            JsonNode started = exercise.client().first("task_started");
            assertThat(started.path("seq").longValue())
                    .isLessThan(verdict.path("seq").longValue());
        }
    }

    @Test
    void rightCodeCompletesEachTaskAndAtLastTheGoal() {
        try (Exercise exercise = Exercise.begin(system)) {
            for (int order = 1; order <= exercise.taskCount(); order++) {
                int task = order;
                JsonNode verdict = exercise.submit(order, exercise.right(order));
                JsonNode completed = exercise.client()
                        .first(
                                "task_completed",
                                payload -> payload.path("task_id").asString().equals(exercise.taskId(task)));

                assertThat(verdict.at("/payload/verdict").asString()).isEqualTo("passed");
                assertThat(verdict.at("/payload/score").doubleValue()).isEqualTo(1.0);
                assertThat(completed.at("/payload/tries").intValue()).isOne();
                assertThat(completed.at("/payload/next_task_id").asString(""))
                        .isEqualTo(order < exercise.taskCount() ? exercise.taskId(order + 1) : "");
            }
            JsonNode done = exercise.client().first("goal_completed").path("payload");
            assertThat(done.path("next_goals").values().stream().map(JsonNode::asString))
                    .isNotEmpty()
                    .doesNotContain(exercise.title());
            JsonNode performance = done.path("performance");
            assertThat(performance.path("tries").intValue()).isEqualTo(exercise.taskCount());
            assertThat(performance.path("hints_used").intValue()).isZero();
            assertThat(performance.path("summary").asString()).isNotBlank();
            exercise.phase("completed");
        }
    }
}
