package dev.aigoals.e2e.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.e2e.system.Exercise;
import dev.aigoals.e2e.system.RunningSystem;
import dev.aigoals.e2e.system.TestSystem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningSystem.class)
class RunIT {
    private static final int CUT = 64 * 1024;

    private final TestSystem system;

    RunIT(TestSystem system) {
        this.system = system;
    }

    @Test
    void aProgramReadsItsInputAndItsOutputComesBack() {
        try (Exercise exercise = Exercise.begin(system)) {
            JsonNode end = exercise.run(
                            "import sys\nprint('Hello', input())\nprint('oh', file=sys.stderr)\nsys.exit(3)\n", "Ada\n")
                    .path("payload");

            assertThat(end.path("stdout").asString()).isEqualTo("Hello Ada\n");
            assertThat(end.path("stderr").asString()).isEqualTo("oh\n");
            assertThat(end.path("exit").toString()).isEqualTo("{\"code\":3}");
            assertThat(end.at("/truncated/stdout").asBoolean()).isFalse();
            assertThat(end.path("milliseconds").longValue()).isPositive();
        }
    }

    @Test
    void outputIsCutAt64KiB() {
        try (Exercise exercise = Exercise.begin(system)) {
            JsonNode end = exercise.run("print('x' * 100000)\n", "").path("payload");

            assertThat(end.path("stdout").asString()).hasSize(CUT);
            assertThat(end.at("/truncated/stdout").asBoolean()).isTrue();
            assertThat(end.at("/truncated/stderr").asBoolean()).isFalse();
        }
    }

    @Test
    void aLoopEndsAtTheLimitOfTime() {
        try (Exercise exercise = Exercise.begin(system)) {
            assertThat(exercise.run("while True:\n    pass\n", "")
                            .at("/payload/exit")
                            .toString())
                    .isEqualTo("{\"limit\":\"time\"}");
        }
    }

    @Test
    void aRunNeverCountsAsATry() {
        try (Exercise exercise = Exercise.begin(system)) {
            exercise.run("print(1)\n", "");
            exercise.run("print(2)\n", "");

            assertThat(exercise.submit(1, exercise.wrong(1))
                            .at("/payload/tries")
                            .intValue())
                    .isOne();
        }
    }

    @Test
    void outputStreamsWhileTheProgramRuns() {
        try (Exercise exercise = Exercise.begin(system)) {
            String running = exercise.startEndlessRun();
            JsonNode chunk = exercise.client().first("run_output");

            assertThat(chunk.at("/payload/chunk/stream").asString()).isEqualTo("stdout");
            assertThat(chunk.at("/payload/chunk/text").asString()).startsWith("started");
            exercise.client().acknowledged("stop_request", Map.of("request_id", running));
        }
    }
}
