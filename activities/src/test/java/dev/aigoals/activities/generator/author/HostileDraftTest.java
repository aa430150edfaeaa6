package dev.aigoals.activities.generator.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.runner.hostile.Outside;
import dev.aigoals.activities.runner.hostile.Traces;
import dev.aigoals.activities.runner.sandbox.SandboxProperties;
import dev.aigoals.contract.content.Arguments;
import dev.aigoals.contract.content.Check;
import dev.aigoals.contract.content.CheckForm;
import dev.aigoals.contract.content.Difficulty;
import dev.aigoals.contract.content.Expectations;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.content.SampleRequests;
import dev.aigoals.contract.content.TaskContent;
import dev.aigoals.contract.content.Text;
import dev.aigoals.contract.content.Value;
import dev.aigoals.contract.content.WrongSolution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs that attack the runner, in all the places where an author's programs run: as the solution, the other solution, the
 * starter and a wrong version.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileDraftTest {
    private static final Path PROGRAMS = Path.of("src/test/resources/dev/aigoals/activities/runner/hostile");
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration UNTIL_ALL_HAS_ENDED = Duration.ofSeconds(10);
    private static final Text NOTHING = new Text("-", "-");

    private final CodeRunner runner;
    private final Outside outside;

    HostileDraftTest() throws IOException, InterruptedException {
        var usual = SandboxProperties.defaults();
        runner = CodeRunner.open(new SandboxProperties(usual.bubblewrap(), usual.python(), usual.node(), Traces.USER));
        outside = new Outside();
    }

    @AfterAll
    void closeAll() throws IOException {
        runner.close();
        outside.close();
    }

    /** Four programs for the four places. */
    record Cast(Language language, List<Path> programs) {
        @Override
        public String toString() {
            return programs.stream()
                    .map(program -> program.getFileName().toString())
                    .toList()
                    .toString();
        }
    }

    static Stream<Cast> everySecond() throws IOException {
        return casts(2);
    }

    static Stream<Cast> all() throws IOException {
        return casts(1);
    }

    private static Stream<Cast> casts(int step) throws IOException {
        return Stream.concat(casts(Language.PYTHON, "python", step), casts(Language.JAVASCRIPT, "node", step));
    }

    private static Stream<Cast> casts(Language language, String folder, int step) throws IOException {
        List<Path> sorted;
        try (Stream<Path> files = Files.list(PROGRAMS.resolve(folder))) {
            sorted = files.sorted().toList();
        }
        List<Path> some = IntStream.iterate(0, i -> i < sorted.size(), i -> i + step)
                .mapToObj(sorted::get)
                .toList();
        return IntStream.iterate(0, i -> i < some.size(), i -> i + 4)
                .mapToObj(i -> new Cast(
                        language,
                        IntStream.range(i, i + 4)
                                .mapToObj(place -> some.get(place % some.size()))
                                .toList()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    @Tag("long")
    void noneReachesAnythingFromAnyPlace(Cast cast) throws IOException, InterruptedException {
        reachesNothingFromAnyPlaceAndIsRefused(cast);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everySecond")
    void reachesNothingFromAnyPlaceAndIsRefused(Cast cast) throws IOException, InterruptedException {
        List<String> codes = new ArrayList<>();
        for (Path program : cast.programs()) {
            codes.add(outside.named(Files.readString(program)));
        }

        List<Fault> faults = new DraftProof(runner, LONG).faults(goal(cast.language(), codes, secretly()));

        assertThat(faults).extracting(Fault::where).contains("task 1, solution", "task 1, other_solution");
        assertThat(faults.toString()).doesNotContain("REACHED", "\0");
        leavesNothing();
    }

    @Test
    void checksThatCallWhatIsNotTheirsReachNothing() throws IOException, InterruptedException {
        String right = "def answer(n):\n    return n\n";
        for (String call :
                List.of("__builtins__.exec", "answer.__globals__.clear", "os.system", "__import__", "exit")) {
            var arguments = new Arguments(List.of(new Value.Str(outside.named("open('@FOLDER@/new', 'w')"))), Map.of());
            var check = check(
                    "hostile",
                    new CheckForm.Call(
                            call, arguments, equalTo(UUID.randomUUID().toString())));

            List<Fault> faults = new DraftProof(runner, LONG)
                    .faults(goal(Language.PYTHON, List.of(right, right, right, right), check));

            assertThat(faults).as(call).isNotEmpty();
            leavesNothing();
        }
    }

    private void leavesNothing() throws IOException {
        outside.isUntouched();
        await().atMost(UNTIL_ALL_HAS_ENDED)
                .untilAsserted(() -> assertThat(Traces.left()).isEmpty());
    }

    private static GoalContent goal(Language language, List<String> codes, Check check) {
        var wrong = new WrongSolution("wrong-1", codes.get(3), NOTHING, List.of());
        var task = new TaskContent(
                "part-1",
                NOTHING,
                NOTHING,
                codes.get(2),
                codes.get(0),
                codes.get(1),
                List.of(check),
                List.of(NOTHING, NOTHING, NOTHING, NOTHING),
                List.of(wrong));
        return new GoalContent(
                "asked-for",
                language,
                Difficulty.EASY,
                5,
                "solution." + language.extension(),
                List.of(),
                NOTHING,
                NOTHING,
                NOTHING,
                new SampleRequests(List.of(), List.of()),
                List.of(task));
    }

    /** What is expected is made up anew, so that no program can know it. */
    private static Check secretly() {
        var arguments = new Arguments(List.of(Value.Whole.of(7)), Map.of());
        return check(
                "secret",
                new CheckForm.Call(
                        "answer", arguments, equalTo(UUID.randomUUID().toString())));
    }

    private static Expectations equalTo(String text) {
        return new Expectations(new Value.Str(text), null, null, null, List.of(), false, List.of());
    }

    private static Check check(String id, CheckForm form) {
        return new Check(id, NOTHING, false, 2, form);
    }
}
