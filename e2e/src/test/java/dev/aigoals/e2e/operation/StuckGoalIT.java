package dev.aigoals.e2e.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aigoals.e2e.system.Exercise;
import dev.aigoals.e2e.system.OwnSystem;
import dev.aigoals.e2e.system.Person;
import dev.aigoals.e2e.system.TestSystem;
import dev.aigoals.e2e.wire.WireClient;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StuckGoalIT {
    /** Eight attempts with rests of half a second up to fifteen. */
    private static final Duration UNTIL_STUCK = Duration.ofMinutes(2);

    private OwnSystem own;
    private TestSystem system;

    @BeforeAll
    void start() {
        own = OwnSystem.start(Map.of());
        system = own.ready();
    }

    @AfterAll
    void stop() {
        own.close();
    }

    @Test
    void anOperatorResumesAGoalWhoseVerdictsCouldNotBeKept() {
        Person admin = system.initial("admin");
        try (Exercise exercise = Exercise.begin(system)) {
            WireClient client = exercise.client();
            own.database("ALTER TABLE verdicts RENAME TO verdicts_away");
            String submitted = client.send("validate_task_request", exercise.code(1, exercise.right(1)));
            assertThat(client.reply(submitted).path("type").asString()).isEqualTo("ack");

            JsonNode stuck = await("the goal to be stuck")
                    .atMost(UNTIL_STUCK)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> stuckRun(admin, exercise), run -> !run.isMissingNode());

            assertThat(stuck.path("agent").asString()).isEqualTo("feedback");
            assertThat(stuck.path("workflow_url").asString()).startsWith("http://");
            assertThat(exercise.phase("stuck").at("/payload/reason").asString()).isNotBlank();
            String waiting = client.send("hint_request", Exercise.with(exercise.task(1), "level", 1));
            assertThat(client.reply(waiting).path("type").asString()).isEqualTo("ack");
            own.database("ALTER TABLE verdicts_away RENAME TO verdicts");

            assertThat(resume(
                            exercise.learner(), exercise, stuck.path("episode").asString()))
                    .isEqualTo(403);
            assertThat(resume(admin, exercise, "stuck-of-another-time")).isEqualTo(409);
            assertThat(resume(admin, exercise, stuck.path("episode").asString()))
                    .isEqualTo(202);

            assertThat(client.finalOf(submitted).at("/payload/verdict").asString())
                    .isEqualTo("passed");
            assertThat(client.finalOf(waiting).at("/payload/level").intValue()).isOne();
            exercise.phase("active");
            assertThat(stuckRun(admin, exercise).isMissingNode()).isTrue();
            for (int order = 2; order <= exercise.taskCount(); order++) {
                exercise.submit(order, exercise.right(order));
            }
            client.first("goal_completed");
            assertThat(client.received("validation_result")
                            .filter(WireClient.isFinalOf(submitted))
                            .count())
                    .isOne();
        }
    }

    private static JsonNode stuckRun(Person admin, Exercise exercise) {
        return admin.get("/ops/goals?phase=stuck")
                .body()
                .path("items")
                .valueStream()
                .filter(run -> run.path("goal_id").asString().equals(exercise.goalId()))
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }

    private static int resume(Person operator, Exercise exercise, String episode) {
        return operator.post(
                        "/ops/goals/" + exercise.goalId() + "/resume",
                        Map.of(
                                "learner",
                                exercise.learner().id(),
                                "episode",
                                episode,
                                "action",
                                "retry",
                                "reason",
                                "the table is back"))
                .status();
    }
}
