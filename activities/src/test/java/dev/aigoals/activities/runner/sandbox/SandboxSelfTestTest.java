package dev.aigoals.activities.runner.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.activities.runner.CheckListener;
import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.runner.OutputListener;
import dev.aigoals.activities.runner.Program;
import dev.aigoals.activities.runner.RunOutput;
import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.content.Arguments;
import dev.aigoals.contract.content.Check;
import dev.aigoals.contract.content.CheckForm;
import dev.aigoals.contract.content.Expectations;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.content.Text;
import dev.aigoals.contract.learner.LearnerLocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SandboxSelfTestTest {
    private static final List<Check> CHECKS = List.of(new Check(
            "any",
            new Text("any", "cualquiera"),
            true,
            2,
            new CheckForm.Call("answer", Arguments.NONE, Expectations.NONE)));

    @Test
    void findsThatTheWallHolds() throws InterruptedException {
        var outcome = SandboxSelfTest.run(SandboxProperties.defaults());

        assertThat(outcome.unavailable()).isEmpty();
        assertThat(outcome.versions()).containsOnlyKeys(Language.values());
        assertThat(outcome.sandbox()).isNotNull().satisfies(Sandbox::close);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void runsNothingAndSaysWhyWithoutBubblewrap(Language language) throws InterruptedException {
        try (var runner = CodeRunner.open(with("/nowhere/bwrap"))) {
            runsNothing(runner, language);
        }
    }

    /** A program of that name that only starts what it is given, without any wall. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void runsNothingWhereTheWallIsOpen(Language language, @TempDir Path folder)
            throws IOException, InterruptedException {
        var open = Files.writeString(
                folder.resolve("bwrap"), "#!/bin/sh\nwhile [ \"$1\" != prlimit ]; do shift; done\nexec \"$@\"\n");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        try (var runner = CodeRunner.open(with(open.toString()))) {
            runsNothing(runner, language);
        }
    }

    @Test
    void saysWhichLanguageIsTurnedOff() throws InterruptedException {
        var usual = SandboxProperties.defaults();
        try (var runner =
                CodeRunner.open(new SandboxProperties(usual.bubblewrap(), usual.python(), "", usual.userId()))) {
            assertThat(runner.unavailable(Language.PYTHON)).isEmpty();
            assertThat(runner.unavailable(Language.JAVASCRIPT))
                    .hasValueSatisfying(reason -> assertThat(reason.en()).contains("aigoals.sandbox.node"));
        }
    }

    private static SandboxProperties with(String bubblewrap) {
        var usual = SandboxProperties.defaults();
        return new SandboxProperties(bubblewrap, usual.python(), usual.node(), usual.userId());
    }

    private static void runsNothing(CodeRunner runner, Language language) throws InterruptedException {
        var program = new Program(language, "solution." + language.extension(), "not even right");

        var report = runner.check(program, CHECKS, LearnerLocale.ES, CheckListener.NONE);
        assertThat(report.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(report.reason()).isNotNull();
        assertThat(report.reason().en()).contains("install bubblewrap", "then start again");
        assertThat(report.reason().es()).contains("instala bubblewrap");
        assertThat(runner.unavailable(language)).contains(report.reason());

        var output = runner.run(program, "", OutputListener.NONE);
        assertThat(output.exit()).isInstanceOf(RunOutput.Exit.Unavailable.class);
    }
}
