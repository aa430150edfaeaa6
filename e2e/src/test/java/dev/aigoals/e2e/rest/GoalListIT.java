package dev.aigoals.e2e.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.e2e.system.Answer;
import dev.aigoals.e2e.system.Exercise;
import dev.aigoals.e2e.system.Person;
import dev.aigoals.e2e.system.RunningSystem;
import dev.aigoals.e2e.system.TestSystem;
import dev.aigoals.e2e.wire.WireClient;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningSystem.class)
class GoalListIT {
    private final TestSystem system;

    GoalListIT(TestSystem system) {
        this.system = system;
    }

    @Test
    void aLearnerSeesOwnGoalsWithTasksAndNoLinkToTheOperators() {
        try (Exercise exercise = Exercise.begin(system)) {
            Person learner = exercise.learner();

            Answer list = learner.get("/goals");
            Answer one = learner.get("/goals/" + exercise.goalId());

            assertThat(list.status()).isEqualTo(200);
            assertThat(list.body().path("items").size()).isOne();
            assertThat(list.body().path("items").toString()).contains(exercise.goalId());
            assertThat(one.status()).isEqualTo(200);
            assertThat(one.body().findValues("tasks")).isNotEmpty();
            assertThat(one.body().toString()).doesNotContain("workflow_url\":\"http");
        }
    }

    @Test
    void listsAreFilteredByPhase() {
        try (Exercise exercise = Exercise.begin(system)) {
            Person learner = exercise.learner();

            assertThat(learner.get("/goals?phase=active").body().path("items").size())
                    .isOne();
            assertThat(learner.get("/goals?phase=completed")
                            .body()
                            .path("items")
                            .size())
                    .isZero();
            assertThat(learner.get("/goals?phase=dreaming").status()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "many"})
    void aLimitOutside1To100IsInvalid(String limit) {
        assertThat(system.learner().get("/goals?limit=" + limit).status()).isEqualTo(400);
    }

    @Test
    void aListGoesOnAtItsCursorWithoutGapsAndDoubles() {
        Person learner = system.learner();
        try (WireClient client = learner.openSynced()) {
            for (int count = 0; count < 3; count++) {
                client.acknowledged("create_goal_request", Map.of("description", Exercise.WISH));
            }
            Set<String> seen = new HashSet<>();
            String cursor = "";
            for (int page = 0; page < 3; page++) {
                Answer answer = learner.get("/goals?limit=1" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
                assertThat(answer.body().path("items").size()).isOne();
                seen.add(answer.body().path("items").toString());
                cursor = answer.text("next_cursor");
            }
            assertThat(seen).hasSize(3);
        }
    }

    @Test
    void somebodyElsesGoalIsNotFoundAndAnAdminSeesItWithItsLink() {
        try (Exercise exercise = Exercise.begin(system)) {
            String path = "/goals/" + exercise.goalId();
            String learner = "?learner=" + exercise.learner().id();

            assertThat(system.learner().get(path).status()).isEqualTo(404);
            assertThat(system.learner().get(path + learner).status()).isEqualTo(404);
            Answer seen = system.initial("admin").get(path + learner);
            assertThat(seen.status()).isEqualTo(200);
            assertThat(seen.body().findValuesAsString("workflow_url"))
                    .isNotEmpty()
                    .allSatisfy(link -> assertThat(link).startsWith("http").contains(exercise.goalId()));
        }
    }

    @Test
    void searchFindsTheBanksGoalInTheLearnersWords() {
        Answer found = system.learner().get("/goals/search?q=dictionary+inventory");

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body().path("items").size()).isPositive();
        JsonNode first = found.body().at("/items/0");
        assertThat(first.path("title").asString()).isNotBlank();
        assertThat(first.path("source").asString()).isIn("bank", "course", "own", "model");
        assertThat(first.path("score").isNumber()).isTrue();
        assertThat(system.learner().get("/goals/search").status()).isEqualTo(400);
    }

    @Test
    void progressHasEachGoalAndTotals() {
        try (Exercise exercise = Exercise.begin(system)) {
            exercise.submit(1, exercise.right(1));
            exercise.client().first("task_completed");

            JsonNode progress = exercise.learner().get("/me/progress").body();

            assertThat(progress.at("/goals/0/goal_id").asString()).isEqualTo(exercise.goalId());
            assertThat(progress.at("/goals/0/tasks_completed").intValue()).isOne();
            assertThat(progress.at("/goals/0/tries").intValue()).isOne();
            assertThat(progress.toString()).contains("totals").doesNotContain("workflow_url");
        }
    }
}
