package dev.aigoals.e2e.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aigoals.e2e.system.Course;
import dev.aigoals.e2e.system.Exercise;
import dev.aigoals.e2e.system.Person;
import dev.aigoals.e2e.system.RunningSystem;
import dev.aigoals.e2e.system.TestSystem;
import dev.aigoals.e2e.wire.WireClient;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningSystem.class)
class ContractIT {
    private final TestSystem system;

    ContractIT(TestSystem system) {
        this.system = system;
    }

    @Test
    void termsComeFirstAndTheGoalWaitsForTheYes() {
        try (Course course = Course.withGoal(system)) {
            course.contract(Map.of("attempt_limit", 10, "terms", "Be honest.", "requires_acceptance", true));
            try (WireClient client = course.student().openSynced()) {
                client.acknowledged("start_goal_request", Map.of("goal_id", course.goalId()));
                JsonNode contract = client.first("contract_changed").path("payload");
                waits(client);

                assertThat(contract.path("course_id").asString()).isEqualTo(course.id());
                assertThat(contract.path("terms").asString()).isEqualTo("Be honest.");
                assertThat(contract.path("requires_acceptance").asBoolean()).isTrue();
                assertThat(contract.path("changes")
                                .valueStream()
                                .map(change -> change.path("old").isNull()))
                        .isNotEmpty()
                        .containsOnly(true);
                answer(client, course, contract.path("contract_version").intValue(), true);
                client.first(
                        "goal_state_changed",
                        payload -> payload.path("phase").asString().equals("active"));
            }
        }
    }

    @Test
    void changedTermsStopARunningGoalUntilTheyAreAcceptedAndAnOldVersionIsAConflict() {
        try (Course course = Course.withGoal(system);
                WireClient client = course.student().openSynced()) {
            client.acknowledged("start_goal_request", Map.of("goal_id", course.goalId()));
            client.first("goal_created");
            int first = course.contract(Map.of("terms", "One.", "requires_acceptance", true));
            waits(client);
            int second = course.contract(Map.of("terms", "Two.", "requires_acceptance", true));
            client.first(
                    "contract_changed",
                    payload -> payload.path("contract_version").intValue() == second);

            assertThat(second).isEqualTo(first + 1);
            assertThat(client.refused("contract_response", response(course, first, true)))
                    .isEqualTo("conflict");
            answer(client, course, second, true);
            client.first(
                    "goal_state_changed",
                    payload -> payload.path("previous").asString("").equals("awaiting_terms"));
        }
    }

    @Test
    void aNoPausesTheGoalsOfTheCourse() {
        try (Course course = Course.withGoal(system);
                WireClient client = course.student().openSynced()) {
            client.acknowledged("start_goal_request", Map.of("goal_id", course.goalId()));
            client.first("goal_created");
            int version = course.contract(Map.of("terms", "One.", "requires_acceptance", true));
            waits(client);
            answer(client, course, version, false);

            client.first(
                    "goal_state_changed",
                    payload -> payload.path("phase").asString().equals("paused"));
        }
    }

    @Test
    void withoutRequiredAcceptanceTheMessageComesAndNothingWaits() {
        try (Course course = Course.withGoal(system);
                WireClient client = course.student().openSynced()) {
            client.acknowledged("start_goal_request", Map.of("goal_id", course.goalId()));
            client.first("goal_created");
            course.contract(Map.of("terms", "Read me.", "requires_acceptance", false));
            client.first("contract_changed");

            assertThat(client.ask("snapshot_request", Map.of("goal_id", course.goalId()))
                            .at("/payload/goal/phase")
                            .asString())
                    .isEqualTo("active");
        }
    }

    @Test
    void usedUpAttemptsFailTheTaskAndLaterWorkOnItIsRefused() {
        try (Course course = Course.withGoal(system)) {
            course.contract(Map.of("attempt_limit", 2, "terms", "Two tries.", "requires_acceptance", false));
            Person student = course.student();
            try (Exercise exercise = course.start(student)) {
                exercise.submit(1, exercise.wrong(1));
                JsonNode last = exercise.submit(1, exercise.wrong(1));
                JsonNode failed = exercise.client().first("task_failed");

                assertThat(failed.at("/payload/reason").asString()).isEqualTo("attempts_exhausted");
                assertThat(failed.path("seq").longValue())
                        .isGreaterThan(last.path("seq").longValue());
                for (String type : List.of("validate_task_request", "run_request", "hint_request", "code_update")) {
                    assertThat(exercise.client().refused(type, exercise.code(1, exercise.wrong(1))))
                            .as(type)
                            .isEqualTo("attempts_exhausted");
                }
                assertThat(exercise.client()
                                .ask("snapshot_request", Map.of("goal_id", exercise.goalId()))
                                .at("/payload/goal/phase")
                                .asString())
                        .isNotIn("failed", "completed", "abandoned");

                course.contract(Map.of("attempt_limit", 5, "terms", "Five tries.", "requires_acceptance", false));

                await("the task to be open again")
                        .untilAsserted(() -> assertThat(exercise.client()
                                        .ask("validate_task_request", exercise.code(1, exercise.right(1)))
                                        .path("type")
                                        .asString())
                                .isEqualTo("ack"));
                exercise.client().first("task_completed");
            }
        }
    }

    @Test
    void aDeadlineThatPassesFailsTheTaskAtWork() {
        try (Course course = Course.withGoal(system)) {
            try (Exercise exercise = course.start(course.student())) {
                exercise.client().acknowledged("start_task_request", exercise.task(1));
                Instant deadline = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.SECONDS);
                course.contract(
                        Map.of("deadline", deadline.toString(), "terms", "By then.", "requires_acceptance", false));

                JsonNode failed = exercise.client().first("task_failed");

                assertThat(failed.at("/payload/reason").asString()).isEqualTo("deadline");
                assertThat(failed.at("/payload/task_id").asString()).isEqualTo(exercise.taskId(1));
                assertThat(Instant.parse(failed.path("at").asString())).isAfterOrEqualTo(deadline);
                assertThat(exercise.client()
                                .ask("snapshot_request", Map.of("goal_id", exercise.goalId()))
                                .at("/payload/goal/phase")
                                .asString())
                        .isNotIn("failed", "completed", "abandoned");
            }
        }
    }

    @Test
    void aDeadlineThatPassedBeforeTheGoalWasStartedFailsItsTaskToo() {
        try (Course course = Course.withGoal(system)) {
            course.contract(
                    Map.of("deadline", "2020-01-01T00:00:00Z", "terms", "Too late.", "requires_acceptance", false));
            try (Exercise exercise = course.start(course.student())) {
                assertThat(exercise.client()
                                .first("task_failed")
                                .at("/payload/reason")
                                .asString())
                        .isEqualTo("deadline");
            }
        }
    }

    @Test
    void anAnswerToTheTermsOfAClosedGoalIsWithoutEffectOnIt() {
        try (Course course = Course.withGoal(system);
                Exercise exercise = course.start(course.student())) {
            int version = course.contract(Map.of("terms", "One.", "requires_acceptance", true));
            waits(exercise.client());
            exercise.control("abandon");
            exercise.phase("abandoned");
            answer(exercise.client(), course, version, true);

            assertThat(exercise.client()
                            .ask("snapshot_request", Map.of("goal_id", exercise.goalId()))
                            .at("/payload/goal/phase")
                            .asString())
                    .isEqualTo("abandoned");
        }
    }

    @Test
    void hintsEndAtTheCeilingOfTheContract() {
        try (Course course = Course.withGoal(system)) {
            course.contract(Map.of("hint_ceiling", 1, "terms", "One hint.", "requires_acceptance", false));
            Person student = course.student();
            try (Exercise exercise = course.start(student)) {
                assertThat(exercise.hint(1).at("/payload/hints/ceiling").intValue())
                        .isOne();
                exercise.submit(1, exercise.wrong(1));
                assertThat(exercise.client().refused("hint_request", exercise.task(1)))
                        .isEqualTo("hint_locked");
            }
        }
    }

    private static void waits(WireClient client) {
        client.first(
                "goal_state_changed",
                payload -> payload.path("phase").asString().equals("awaiting_terms"));
    }

    private static void answer(WireClient client, Course course, int version, boolean accepted) {
        client.acknowledged("contract_response", response(course, version, accepted));
    }

    private static Map<String, Object> response(Course course, int version, boolean accepted) {
        return Map.of("course_id", course.id(), "contract_version", version, "accepted", accepted);
    }
}
