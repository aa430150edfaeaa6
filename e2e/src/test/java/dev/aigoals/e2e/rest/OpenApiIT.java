package dev.aigoals.e2e.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.e2e.system.RunningSystem;
import dev.aigoals.e2e.system.TestSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningSystem.class)
class OpenApiIT {
    private static final Map<String, Set<String>> CALLS = Map.ofEntries(
            Map.entry("/auth/register", Set.of("post")),
            Map.entry("/auth/login", Set.of("post")),
            Map.entry("/auth/refresh", Set.of("post")),
            Map.entry("/auth/logout", Set.of("post")),
            Map.entry("/auth/password", Set.of("post")),
            Map.entry("/auth/me", Set.of("get", "patch")),
            Map.entry("/courses", Set.of("get", "post")),
            Map.entry("/courses/{id}", Set.of("get", "patch")),
            Map.entry("/courses/{id}/goals/{goalId}/publish", Set.of("post")),
            Map.entry("/courses/{id}/enrollments", Set.of("post")),
            Map.entry("/courses/{id}/enrollments/{user}", Set.of("patch", "delete")),
            Map.entry("/courses/{id}/contract", Set.of("get", "put")),
            Map.entry("/courses/{id}/progress", Set.of("get")),
            Map.entry("/goals", Set.of("get")),
            Map.entry("/goals/{id}", Set.of("get")),
            Map.entry("/goals/search", Set.of("get")),
            Map.entry("/me/progress", Set.of("get")),
            Map.entry("/ops/goals", Set.of("get")),
            Map.entry("/ops/goals/{id}/resume", Set.of("post")),
            Map.entry("/admin/users/{id}/roles", Set.of("put")),
            Map.entry("/admin/users/{id}/disabled", Set.of("put")));
    private static final Set<String> OPEN = Set.of("/auth/register", "/auth/login", "/auth/refresh");

    private final JsonNode description;

    OpenApiIT(TestSystem system) {
        var answer = system.rest().call("GET", "/v3/api-docs", null, null);
        assertThat(answer.status()).isEqualTo(200);
        description = answer.body();
    }

    @Test
    void namesEveryCallOfTheProtocolAndNoOther() {
        assertThat(description.path("paths").propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        CALLS.keySet().stream().map(path -> "/api/v1" + path).toList());
        CALLS.forEach((path, methods) ->
                assertThat(call(path).propertyNames()).as(path).containsExactlyInAnyOrderElementsOf(methods));
    }

    @Test
    void saysWhoNeedsATokenAndHowACallIsRefused() {
        CALLS.forEach((path, methods) -> methods.forEach(method -> {
            JsonNode operation = call(path).path(method);
            assertThat(operation.path("security").isEmpty())
                    .as("%s %s is open", method, path)
                    .isEqualTo(OPEN.contains(path));
            assertThat(operation
                            .at("/responses/401/content/application~1problem+json")
                            .isMissingNode())
                    .as("%s %s never answers 401", method, path)
                    .isEqualTo(path.equals("/auth/register"));
        }));
    }

    @Test
    void namesTheStatusesOfTheProtocol() {
        assertThat(call("/auth/register").at("/post/responses").propertyNames()).containsOnly("201", "400", "409");
        assertThat(call("/auth/login").at("/post/responses").propertyNames()).containsOnly("200", "400", "401", "429");
        assertThat(call("/auth/logout").at("/post/responses").propertyNames()).containsOnly("204", "400", "401");
        assertThat(call("/courses/{id}/enrollments").at("/post/responses").propertyNames())
                .containsOnly("201", "400", "401", "403", "404", "409");
        assertThat(call("/ops/goals/{id}/resume").at("/post/responses").propertyNames())
                .containsOnly("202", "400", "401", "403", "404", "409");
    }

    @Test
    void namesPropertiesAsTheyAreOnTheWire() {
        List<String> names = new ArrayList<>();
        for (JsonNode schema : description.at("/components/schemas")) {
            names.addAll(schema.path("properties").propertyNames());
        }

        assertThat(names).contains("access_token", "contract_version", "next_cursor", "requires_acceptance");
        assertThat(names).allMatch(name -> name.matches("[a-z]+(_[a-z]+)*"));
    }

    private JsonNode call(String path) {
        return description.path("paths").path("/api/v1" + path);
    }
}
