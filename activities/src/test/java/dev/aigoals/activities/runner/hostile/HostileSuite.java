package dev.aigoals.activities.runner.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aigoals.activities.runner.CheckListener;
import dev.aigoals.activities.runner.CheckResult;
import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.runner.Program;
import dev.aigoals.activities.runner.Report;
import dev.aigoals.activities.runner.sandbox.SandboxProperties;
import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.content.Arguments;
import dev.aigoals.contract.content.Check;
import dev.aigoals.contract.content.CheckForm;
import dev.aigoals.contract.content.Expectations;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.content.Text;
import dev.aigoals.contract.content.Value;
import dev.aigoals.contract.learner.LearnerLocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every program of a folder as checks and as a program; each must fail clearly, in time, and without a trace. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HostileSuite {
    private static final Path PROGRAMS = Path.of("src/test/resources/dev/aigoals/activities/runner/hostile");
    private static final Pattern TELLS = Pattern.compile("^(?:#|//) tells: (.+)");
    private static final int LIMIT_SECONDS = 2;
    private static final Duration UNTIL_ALL_HAS_ENDED = Duration.ofSeconds(10);

    private final Language language;
    private final Path folder;
    private final CodeRunner runner;
    private final Outside outside;

    HostileSuite(Language language, String folder) throws InterruptedException, IOException {
        this.language = language;
        this.folder = PROGRAMS.resolve(folder);
        var usual = SandboxProperties.defaults();
        runner = CodeRunner.open(new SandboxProperties(usual.bubblewrap(), usual.python(), usual.node(), Traces.USER));
        outside = new Outside();
    }

    @AfterAll
    void closeAll() throws IOException {
        runner.close();
        outside.close();
    }

    Stream<String> programs() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    /** As a whole program, and as one of the two kinds of function calls. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void failsAndReachesNothing(String name) throws IOException, InterruptedException {
        List<Check> all = checks();
        failsAndReachesNothing(name, List.of(all.get(Math.floorMod(name.hashCode(), 2)), all.get(2)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    @Tag("long")
    void failsAndReachesNothingInAnyWay(String name) throws IOException, InterruptedException {
        failsAndReachesNothing(name, checks());
    }

    private void failsAndReachesNothing(String name, List<Check> checks) throws IOException, InterruptedException {
        String source = Files.readString(folder.resolve(name));
        var program = new Program(language, "solution." + language.extension(), outside.named(source));
        for (Check check : checks) {
            failsClearly(source, inTime(program, check));
        }
        outside.isUntouched();
        await().atMost(UNTIL_ALL_HAS_ENDED)
                .untilAsserted(() -> assertThat(Traces.left()).isEmpty());
    }

    /** A second try tells a program that overruns its limit from a machine that was busy when the sandbox started. */
    private Report inTime(Program program, Check check) throws InterruptedException {
        var most = Duration.ofSeconds(LIMIT_SECONDS + 1);
        var report = runner.check(program, List.of(check), LearnerLocale.EN, CheckListener.NONE);
        if (report.duration().compareTo(most) > 0) {
            report = runner.check(program, List.of(check), LearnerLocale.EN, CheckListener.NONE);
        }
        assertThat(report.duration()).as(check.id()).isLessThan(most);
        return report;
    }

    private static void failsClearly(String source, Report report) {
        CheckResult result = report.results().getFirst();
        assertThat(report.verdict()).as(result.id()).isEqualTo(Verdict.FAILED);
        var told = result.evidence().told();
        assertThat(told.message())
                .as(result.id())
                .isNotBlank()
                .doesNotContain("\0")
                .hasSizeLessThan(3000);
        assertThat(told.toString()).as(result.id()).doesNotContain("REACHED");
        var tells = TELLS.matcher(source);
        if (tells.find()) {
            assertThat(told.message()).as(result.id()).containsPattern(tells.group(1));
        }
    }

    /** What is expected is made up anew, so that no program can know it. */
    private static List<Check> checks() {
        String secret = UUID.randomUUID().toString();
        var equal = new Expectations(new Value.Str(secret), null, null, null, List.of(), false, List.of());
        var printed = new Expectations(null, null, null, secret, List.of(), false, List.of());
        var cases = List.of(new CheckForm.Case(arguments(8), equal), new CheckForm.Case(arguments(9), equal));
        return List.of(
                check("odd", new CheckForm.Call("answer", arguments(7), equal)),
                check("even", new CheckForm.Cases("answer", cases)),
                check("program", new CheckForm.Program("7", List.of(), printed)));
    }

    private static Arguments arguments(long number) {
        return new Arguments(List.of(Value.Whole.of(number)), Map.of());
    }

    private static Check check(String id, CheckForm form) {
        return new Check(id, new Text(id, id), false, LIMIT_SECONDS, form);
    }
}
