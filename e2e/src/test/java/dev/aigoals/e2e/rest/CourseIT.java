package dev.aigoals.e2e.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.e2e.system.Answer;
import dev.aigoals.e2e.system.Course;
import dev.aigoals.e2e.system.Exercise;
import dev.aigoals.e2e.system.Person;
import dev.aigoals.e2e.system.RunningSystem;
import dev.aigoals.e2e.system.TestSystem;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningSystem.class)
class CourseIT {
    private final TestSystem system;

    CourseIT(TestSystem system) {
        this.system = system;
    }

    @Test
    void onlyInstructorsAndAdminsMakeCourses() {
        Map<String, String> course = Map.of("title", "Loops", "description", "Round and round");

        assertThat(system.learner().post("/courses", course).status()).isEqualTo(403);
        Answer created = system.initial("instructor").post("/courses", course);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("title")).isEqualTo("Loops");
        assertThat(system.initial("instructor")
                        .post("/courses", Map.of("description", "no title"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aCourseShowsItsPublishedGoalsToItsLearners() {
        try (Course course = Course.withGoal(system)) {
            Answer seen = course.student().get("/courses/" + course.id());

            assertThat(seen.status()).isEqualTo(200);
            assertThat(seen.text("visibility")).isEqualTo("open");
            assertThat(seen.body().path("lessons").isArray()).isTrue();
            assertThat(seen.body().path("goals").toString()).contains(course.goalId());
        }
    }

    @Test
    void onlyItsInstructorChangesACourse() {
        try (Course course = Course.withGoal(system)) {
            Map<String, String> change = Map.of("title", "Dictionaries, again");

            assertThat(course.student().patch("/courses/" + course.id(), change).status())
                    .isEqualTo(403);
            assertThat(course.instructor()
                            .patch("/courses/" + course.id(), change)
                            .text("title"))
                    .isEqualTo("Dictionaries, again");
            assertThat(system.initial("admin")
                            .patch("/courses/" + course.id(), change)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aCourseThatDoesNotExistIsNotFound() {
        assertThat(system.learner().get("/courses/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(system.learner().get("/courses/no-uuid").status()).isIn(400, 404);
    }

    @Test
    void aClosedCourseIsSeenByItsPeopleOnlyAndItsInstructorEnrols() {
        try (Course course = Course.withGoal(system)) {
            course.instructor().patch("/courses/" + course.id(), Map.of("visibility", "closed"));
            Person stranger = system.learner();

            assertThat(stranger.get("/courses/" + course.id()).status()).isEqualTo(404);
            assertThat(stranger.post("/courses/" + course.id() + "/enrollments", Map.of())
                            .status())
                    .isEqualTo(404);
            assertThat(course.instructor()
                            .post("/courses/" + course.id() + "/enrollments", Map.of("user_id", stranger.id()))
                            .status())
                    .isEqualTo(201);
            assertThat(stranger.get("/courses/" + course.id()).status()).isEqualTo(200);
        }
    }

    @Test
    void aSecondEnrolmentIsTakenAndAStudentNeverLiftsASuspension() {
        try (Course course = Course.withGoal(system)) {
            Person student = course.student();
            String enrollments = "/courses/" + course.id() + "/enrollments";
            assertThat(student.post(enrollments, Map.of()).status()).isEqualTo(409);

            course.suspend(student);

            assertThat(student.post(enrollments, Map.of()).status()).isIn(403, 409);
            assertThat(student.patch(enrollments + "/" + student.id(), Map.of("status", "active"))
                            .status())
                    .isEqualTo(403);
            student.delete(enrollments + "/" + student.id());
            assertThat(student.post(enrollments, Map.of()).status()).isIn(403, 409);
        }
    }

    @Test
    void aContractIsVersionedAndReadByThoseEnrolled() {
        try (Course course = Course.withGoal(system)) {
            Person student = course.student();
            String contract = "/courses/" + course.id() + "/contract";
            assertThat(student.get(contract).status()).isEqualTo(404);
            Map<String, Object> terms = Map.of(
                    "deadline",
                    "2030-01-01T00:00:00Z",
                    "attempt_limit",
                    5,
                    "hint_ceiling",
                    3,
                    "data_consent",
                    true,
                    "terms",
                    "Be kind.",
                    "requires_acceptance",
                    true);

            assertThat(course.contract(terms)).isOne();
            assertThat(course.contract(terms)).isGreaterThanOrEqualTo(1);

            Answer read = student.get(contract);
            assertThat(read.status()).isEqualTo(200);
            assertThat(read.text("terms")).isEqualTo("Be kind.");
            assertThat(read.body().path("hint_ceiling").intValue()).isEqualTo(3);
            assertThat(student.put(contract, terms).status()).isEqualTo(403);
            assertThat(course.instructor()
                            .put(contract, Map.of("terms", "x", "requires_acceptance", false, "hint_ceiling", 9))
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void onlyTheInstructorPublishesAndSeesTheProgressByName() {
        try (Course course = Course.withGoal(system)) {
            Person student = course.student();
            try (Exercise exercise = course.start(student)) {
                exercise.submit(1, exercise.right(1));
                exercise.client().first("task_completed");

                assertThat(student.post("/courses/" + course.id() + "/goals/" + course.goalId() + "/publish", Map.of())
                                .status())
                        .isEqualTo(403);
                assertThat(student.get("/courses/" + course.id() + "/progress").status())
                        .isEqualTo(403);
                JsonNode row = course.instructor()
                        .get("/courses/" + course.id() + "/progress")
                        .body()
                        .path("items")
                        .valueStream()
                        .filter(item -> item.path("user_id").asString().equals(student.id()))
                        .findFirst()
                        .orElseThrow();
                assertThat(row.path("username").asString()).isEqualTo(student.username());
                JsonNode goal = row.at("/goals/0");
                assertThat(goal.path("tasks_completed").intValue()).isOne();
                assertThat(goal.path("tries").intValue()).isOne();
                assertThat(goal.path("workflow_id").asString()).contains(course.goalId(), student.id());
                assertThat(goal.path("workflow_url").asString())
                        .contains(goal.path("workflow_id").asString());
            }
        }
    }
}
