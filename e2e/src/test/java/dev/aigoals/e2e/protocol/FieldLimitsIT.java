package dev.aigoals.e2e.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.e2e.system.Exercise;
import dev.aigoals.e2e.system.RunningSystem;
import dev.aigoals.e2e.system.TestSystem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningSystem.class)
class FieldLimitsIT {
    private static final String EMOJI = "\ud83d\ude00";

    private final Exercise exercise;

    FieldLimitsIT(TestSystem system) {
        this.exercise = Exercise.begin(system);
    }

    @AfterEach
    void close() {
        exercise.client().assertAlive();
        exercise.close();
    }

    @Test
    void countsADescriptionInCodePoints() {
        assertThat(exercise.client().refused("create_goal_request", Map.of("description", EMOJI.repeat(2001))))
                .isEqualTo("too_large");
        exercise.client().acknowledged("create_goal_request", Map.of("description", EMOJI.repeat(2000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"code_update", "run_request", "validate_task_request", "hint_request"})
    void refusesCodeOverItsLimit(String type) {
        assertThat(exercise.client().refused(type, exercise.code(1, "#".repeat(100_001))))
                .isEqualTo("too_large");
    }

    @Test
    void takesCodeOfExactlyItsLimitInCodePoints() {
        exercise.client().acknowledged("code_update", exercise.code(1, "#" + "x".repeat(99_999)));
        exercise.client().acknowledged("code_update", exercise.code(1, "# " + EMOJI.repeat(50_000)));
    }

    @Test
    void refusesStdinOverItsLimit() {
        Map<String, Object> run = exercise.code(1, "print(1)");

        assertThat(exercise.client().refused("run_request", Exercise.with(run, "stdin", "x".repeat(20_001))))
                .isEqualTo("too_large");
        exercise.client().acknowledged("run_request", Exercise.with(run, "stdin", "x".repeat(20_000)));
    }

    @Test
    void refusesAnAnswerTextOverItsLimit() {
        assertThat(exercise.client()
                        .refused(
                                "user_response",
                                Map.of(
                                        "modal_id", UUID.randomUUID().toString(),
                                        "action_id", "not_how_i_feel",
                                        "text", "x".repeat(2001))))
                .isEqualTo("too_large");
    }

    @Test
    void refusesAPathOrAContentOverItsLimit() {
        assertThat(runWith(file("p".repeat(201), ""))).isEqualTo("too_large");
        assertThat(runWith(file("notes.txt", "x".repeat(100_001)))).isEqualTo("too_large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "./a.txt", "a/./b", "../a.txt", "a/../b.txt", "a\\b.txt", "/etc/passwd", "/"})
    void refusesAPathThatIsNotPlainlyInsideTheFolder(String path) {
        assertThat(runWith(file(path, ""))).isEqualTo("bad_request");
    }

    @Test
    void refusesMoreThanTwentyFilesAndAPathTwice() {
        List<Map<String, String>> many = IntStream.rangeClosed(1, 21)
                .mapToObj(number -> file("file" + number + ".txt", ""))
                .toList();

        assertThat(runWith(many)).isEqualTo("bad_request");
        assertThat(runWith(List.of(file("a.txt", "1"), file("a.txt", "2")))).isEqualTo("bad_request");
        exercise.client()
                .acknowledged("run_request", Exercise.with(exercise.code(1, "print(1)"), "files", many.subList(0, 20)));
    }

    private String runWith(Map<String, String> file) {
        return runWith(List.of(file));
    }

    private String runWith(List<Map<String, String>> files) {
        return exercise.client().refused("run_request", Exercise.with(exercise.code(1, "print(1)"), "files", files));
    }

    private static Map<String, String> file(String path, String content) {
        return Map.of("path", path, "content", content);
    }
}
