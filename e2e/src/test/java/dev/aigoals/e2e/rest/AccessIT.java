package dev.aigoals.e2e.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.e2e.system.Answer;
import dev.aigoals.e2e.system.Exercise;
import dev.aigoals.e2e.system.Person;
import dev.aigoals.e2e.system.RunningSystem;
import dev.aigoals.e2e.system.TestSystem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningSystem.class)
class AccessIT {
    private final TestSystem system;

    AccessIT(TestSystem system) {
        this.system = system;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/auth/me", "/goals", "/courses", "/me/progress", "/goals/search?q=x", "/ops/goals?phase=stuck"})
    void withoutATokenEverythingIsUnauthorized(String path) {
        assertThat(system.rest().call("GET", "/api/v1" + path, null, null).status())
                .isEqualTo(401);
        assertThat(system.rest().call("GET", "/api/v1" + path, null, "nonsense").status())
                .isEqualTo(401);
    }

    @Test
    void whatARoleMayNotDoIsForbidden() {
        Person learner = system.learner();
        Person instructor = system.initial("instructor");

        assertThat(learner.get("/ops/goals?phase=stuck").status()).isEqualTo(403);
        assertThat(instructor.get("/ops/goals?phase=stuck").status()).isEqualTo(403);
        assertThat(learner.put("/admin/users/" + learner.id() + "/roles", Map.of("roles", List.of("admin")))
                        .status())
                .isEqualTo(403);
        assertThat(instructor
                        .put("/admin/users/" + learner.id() + "/disabled", Map.of("disabled", true))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anAdminChangesRolesAndTheNextLoginHasThem() {
        Person learner = system.learner();
        assertThat(system.initial("admin")
                        .put(
                                "/admin/users/" + learner.id() + "/roles",
                                Map.of("roles", List.of("student", "instructor")))
                        .status())
                .isEqualTo(204);

        assertThat(learner.again()
                        .post("/courses", Map.of("title", "Mine", "description", ""))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void anUnknownRoleIsInvalidAndAnUnknownUserNotFound() {
        Person admin = system.initial("admin");

        assertThat(admin.put("/admin/users/" + system.learner().id() + "/roles", Map.of("roles", List.of("king")))
                        .status())
                .isEqualTo(400);
        assertThat(admin.put("/admin/users/" + UUID.randomUUID() + "/roles", Map.of("roles", List.of("student")))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aDisabledUserCannotLogIn() {
        Person learner = system.learner();
        Person admin = system.initial("admin");
        admin.put("/admin/users/" + learner.id() + "/disabled", Map.of("disabled", true));

        assertThat(system.rest()
                        .call(
                                "POST",
                                "/api/v1/auth/login",
                                Map.of("username", learner.username(), "password", learner.password()),
                                null)
                        .status())
                .isEqualTo(401);
        admin.put("/admin/users/" + learner.id() + "/disabled", Map.of("disabled", false));
        assertThat(learner.again().get("/auth/me").status()).isEqualTo(200);
    }

    @Test
    void resumingAGoalThatIsNotStuckIsAConflict() {
        try (Exercise exercise = Exercise.begin(system)) {
            Answer answer = system.initial("admin")
                    .post(
                            "/ops/goals/" + exercise.goalId() + "/resume",
                            Map.of(
                                    "learner",
                                    exercise.learner().id(),
                                    "episode",
                                    UUID.randomUUID().toString(),
                                    "action",
                                    "retry",
                                    "reason",
                                    "a test"));

            assertThat(answer.status()).isEqualTo(409);
        }
    }

    @Test
    void theApiDescribesItselfWithoutAToken() {
        Answer description = system.rest().call("GET", "/v3/api-docs", null, null);

        assertThat(description.status()).isEqualTo(200);
        assertThat(description.body().path("paths").propertyNames())
                .contains("/api/v1/auth/login", "/api/v1/goals", "/api/v1/courses");
    }

    @Test
    void healthNamesEachServerAndReadinessThoseWithoutWhichNothingGoes() {
        JsonNode health =
                system.management().call("GET", "/actuator/health", null, null).body();
        JsonNode readiness = system.management()
                .call("GET", "/actuator/health/readiness", null, null)
                .body();

        assertThat(health.path("status").asString()).isEqualTo("UP");
        assertThat(health.path("components").propertyNames()).contains("db", "temporal", "redis", "rabbit");
        assertThat(readiness.path("components").propertyNames())
                .containsExactlyInAnyOrder("db", "temporal", "readinessState");
    }

    @Test
    void healthAndMetricsAreOnTheManagementPortOnly() {
        assertThat(system.management()
                        .call("GET", "/actuator/health/liveness", null, null)
                        .status())
                .isEqualTo(200);
        assertThat(system.management()
                        .call("GET", "/actuator/health/readiness", null, null)
                        .status())
                .isEqualTo(200);
        assertThat(system.management()
                        .call("GET", "/actuator/prometheus", null, null)
                        .body()
                        .toString())
                .contains("jvm_memory_used_bytes");
        assertThat(system.rest().call("GET", "/actuator/prometheus", null, null).status())
                .isIn(401, 403, 404);
    }
}
