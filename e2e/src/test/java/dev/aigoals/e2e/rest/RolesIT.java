package dev.aigoals.e2e.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.e2e.system.Answer;
import dev.aigoals.e2e.system.Course;
import dev.aigoals.e2e.system.Person;
import dev.aigoals.e2e.system.RunningSystem;
import dev.aigoals.e2e.system.TestSystem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call what, over every call of the document; {C}, {G} and {S} stand for a course, its goal and its student. */
@ExtendWith(RunningSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesIT {
    private final TestSystem system;
    private final Course course;
    private final Person student;
    private final Person stranger;
    private final Person otherInstructor;

    RolesIT(TestSystem system) {
        this.system = system;
        this.course = Course.withGoal(system);
        this.student = course.student();
        Person learner = system.learner();
        this.stranger = system.learner();
        system.initial("admin").put("/admin/users/" + learner.id() + "/roles", Map.of("roles", List.of("instructor")));
        this.otherInstructor = learner.again();
        course.contract(Map.of("terms", "Be kind.", "requires_acceptance", false));
    }

    @AfterAll
    void close() {
        course.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /auth/logout",
                "POST /auth/password",
                "GET /auth/me",
                "PATCH /auth/me",
                "GET /courses",
                "POST /courses",
                "GET /courses/{C}",
                "PATCH /courses/{C}",
                "POST /courses/{C}/goals/{G}/publish",
                "POST /courses/{C}/enrollments",
                "PATCH /courses/{C}/enrollments/{S}",
                "DELETE /courses/{C}/enrollments/{S}",
                "GET /courses/{C}/contract",
                "PUT /courses/{C}/contract",
                "GET /goals",
                "GET /goals/{G}",
                "GET /goals/search?q=loops",
                "GET /me/progress",
                "GET /courses/{C}/progress",
                "GET /ops/goals?phase=stuck",
                "POST /ops/goals/{G}/resume",
                "PUT /admin/users/{S}/roles",
                "PUT /admin/users/{S}/disabled"
            })
    void withoutATokenNothingIsDone(String call) {
        Answer answer = call(call, null);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "POST /courses, 403, 201, 201",
        "PATCH /courses/{C}, 403, 403, 200",
        "PUT /courses/{C}/contract, 403, 403, 403",
        "POST /courses/{C}/goals/{G}/publish, 403, 403, 403",
        "GET /courses/{C}/progress, 403, 403, 403",
        "GET /ops/goals?phase=stuck, 403, 403, 200",
        "POST /ops/goals/{G}/resume, 403, 403, 404",
        "PUT /admin/users/{U}/roles, 403, 403, 404",
        "PUT /admin/users/{U}/disabled, 403, 403, 404"
    })
    void eachRoleMayDoWhatTheDocumentSays(String call, int asStudent, int asOtherInstructor, int asAdmin) {
        assertThat(call(call, student.accessToken()).status()).as("student").isEqualTo(asStudent);
        assertThat(call(call, otherInstructor.accessToken()).status())
                .as("instructor of something else")
                .isEqualTo(asOtherInstructor);
        assertThat(call(call, system.initial("admin").accessToken()).status())
                .as("admin")
                .isIn(asAdmin, asAdmin == 403 ? 200 : asAdmin);
    }

    @Test
    void aStrangerReadsNoContractAndTouchesNobodysEnrolment() {
        String enrollment = "/courses/" + course.id() + "/enrollments/" + student.id();

        assertThat(stranger.get("/courses/" + course.id() + "/contract").status())
                .isIn(403, 404);
        assertThat(stranger.patch(enrollment, Map.of("status", "suspended")).status())
                .isIn(403, 404);
        assertThat(stranger.delete(enrollment).status()).isIn(403, 404);
        assertThat(otherInstructor
                        .patch(enrollment, Map.of("status", "suspended"))
                        .status())
                .isIn(403, 404);
        assertThat(stranger.post("/courses/" + course.id() + "/enrollments", Map.of("user_id", student.id()))
                        .status())
                .isIn(403, 404);
        assertThat(student.get("/courses/" + course.id() + "/contract").status())
                .isEqualTo(200);
    }

    @Test
    void anInstructorSeesALearnersGoalsInTheirOwnCoursesOnly() {
        String learner = "?learner=" + student.id();
        try (var exercise = course.start(student)) {
            assertThat(course.instructor()
                            .get("/goals/" + exercise.goalId() + learner)
                            .status())
                    .isEqualTo(200);
            assertThat(otherInstructor
                            .get("/goals/" + exercise.goalId() + learner)
                            .status())
                    .isEqualTo(404);
            assertThat(stranger.get("/goals" + learner).body().path("items").size())
                    .isZero();
        }
    }

    private Answer call(String call, @Nullable String token) {
        String[] words = call.split(" ", 2);
        String path = words[1].replace("{C}", course.id())
                .replace("{G}", course.goalId())
                .replace("{S}", student.id())
                .replace("{U}", UUID.randomUUID().toString());
        Object body = words[0].equals("GET") || words[0].equals("DELETE") ? null : body(path);
        return system.rest().call(words[0], "/api/v1" + path, body, token);
    }

    private Map<String, Object> body(String path) {
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "courses" -> Map.of("title", "Loops", "description", "Round and round");
            case "contract" -> Map.of("terms", "Be kind.", "requires_acceptance", false);
            case "roles" -> Map.of("roles", List.of("student"));
            case "disabled" -> Map.of("disabled", true);
            case "resume" ->
                Map.of(
                        "learner",
                        UUID.randomUUID().toString(),
                        "episode",
                        "stuck-1",
                        "action",
                        "retry",
                        "reason",
                        "a test");
            default -> Map.of("title", "Dictionaries");
        };
    }
}
