package dev.aigoals.e2e.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.e2e.system.Exercise;
import dev.aigoals.e2e.system.RunningSystem;
import dev.aigoals.e2e.system.TestSystem;
import dev.aigoals.e2e.wire.WireClient;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningSystem.class)
class ValidationIT {
    private final TestSystem system;

    ValidationIT(TestSystem system) {
        this.system = system;
    }

    @Test
    void feedbackComesInPiecesWithoutGapsAndTheFinalHasTheWholeOfIt() {
        try (Exercise exercise = Exercise.begin(system)) {
            JsonNode verdict = exercise.submit(1, exercise.wrong(1));
            List<JsonNode> chunks = exercise.client()
                    .received("validation_result")
                    .filter(message -> !message.at("/payload/final").asBoolean())
                    .map(message -> message.path("payload"))
                    .toList();

            assertThat(chunks).isNotEmpty();
            assertThat(chunks.stream().map(chunk -> chunk.path("attempt").intValue()))
                    .containsOnly(1);
            assertThat(chunks.stream().map(chunk -> chunk.at("/chunk/index").intValue()))
                    .isEqualTo(IntStream.range(0, chunks.size()).boxed().toList());
            assertThat(chunks.stream()
                            .filter(chunk -> !chunk.at("/chunk/kind").asString().equals("status"))
                            .map(chunk -> chunk.at("/chunk/text").asString())
                            .collect(Collectors.joining()))
                    .isEqualTo(verdict.at("/payload/text").asString());
        }
    }

    @Test
    void wrongCodeFailsAndSaysWhichChecks() {
        try (Exercise exercise = Exercise.begin(system)) {
            JsonNode verdict = exercise.submit(1, exercise.wrong(1)).path("payload");

            assertThat(verdict.path("verdict").asString()).isEqualTo("failed");
            assertThat(verdict.path("tries").intValue()).isOne();
            assertThat(verdict.path("score").doubleValue()).isLessThan(1.0);
            assertThat(verdict.path("checks")
                            .valueStream()
                            .map(check -> check.path("passed").asBoolean()))
                    .contains(false);
            assertThat(verdict.path("checks")
                            .valueStream()
                            .map(check -> check.path("name").asString()))
                    .containsExactlyElementsOf(exercise.goal()
                            .at("/tasks/0/checks")
                            .valueStream()
                            .map(check -> check.path("name").asString())
                            .toList());
        }
    }

    @Test
    void ofAHiddenCheckNothingButItsNameAndResultLeavesTheServer() {
        try (Exercise exercise = Exercise.begin(system)) {
            JsonNode verdict =
                    exercise.submit(1, "raise SystemExit('nothing here')\n").path("payload");

            List<JsonNode> hidden = verdict.path("checks")
                    .valueStream()
                    .filter(check -> !check.path("visible").asBoolean())
                    .toList();
            assertThat(hidden)
                    .isNotEmpty()
                    .allSatisfy(check ->
                            assertThat(check.propertyNames()).containsExactlyInAnyOrder("name", "visible", "passed"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while True:\n    pass\n",
                "import os\nos._exit(0)\n",
                "raise SystemExit(0)\n",
                "this is not python\n",
                "def f():\n    return f()\nf()\n",
                "x = ' ' * (10 ** 11)\n",
                "import sys\nwhile True:\n    sys.stdout.write('x' * 65536)\n",
                ""
            })
    void aLoopACrashAndAnExitAreAFailedTry(String code) {
        try (Exercise exercise = Exercise.begin(system)) {
            JsonNode verdict = exercise.submit(1, code).path("payload");

            assertThat(verdict.path("verdict").asString()).isEqualTo("failed");
            assertThat(verdict.path("tries").intValue()).isOne();
        }
    }

    @Test
    void eachSubmissionHasExactlyOneFinalAndNothingAfterIt() {
        try (Exercise exercise = Exercise.begin(system)) {
            List<String> ids = IntStream.range(0, 4)
                    .mapToObj(number ->
                            exercise.client().send("validate_task_request", exercise.code(1, exercise.wrong(1))))
                    .toList();
            ids.forEach(exercise.client()::finalOf);
            List<JsonNode> all = exercise.client().settled();

            for (String id : ids) {
                List<JsonNode> own = all.stream()
                        .filter(message ->
                                id.equals(message.at("/payload/request_id").asString("")))
                        .toList();
                assertThat(own.stream().filter(WireClient.isFinalOf(id))).hasSize(1);
                assertThat(own.getLast().at("/payload/final").asBoolean()).isTrue();
            }
        }
    }

    @Test
    void messagesForAGoalAreWorkedOffInOrder() {
        try (Exercise exercise = Exercise.begin(system)) {
            WireClient client = exercise.client();
            List<String> ids = IntStream.range(0, 5)
                    .mapToObj(number -> client.send("run_request", exercise.code(1, "print(" + number + ")\n")))
                    .toList();
            ids.forEach(client::finalOf);

            assertThat(client.received("run_output")
                            .filter(message -> message.at("/payload/final").asBoolean())
                            .map(message -> message.at("/payload/request_id").asString()))
                    .isEqualTo(ids);
        }
    }

    @Test
    void filesBesideTheProgramAreThere() {
        try (Exercise exercise = Exercise.begin(system)) {
            WireClient client = exercise.client();
            String id = client.send(
                    "run_request",
                    Exercise.with(
                            exercise.code(1, "print(open('data/stock.txt').read())\n"),
                            "files",
                            List.of(Map.of("path", "data/stock.txt", "content", "apples 3"))));

            assertThat(client.finalOf(id).at("/payload/stdout").asString()).isEqualTo("apples 3\n");
        }
    }
}
