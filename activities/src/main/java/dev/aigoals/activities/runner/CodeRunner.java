package dev.aigoals.activities.runner;

import dev.aigoals.activities.runner.sandbox.Sandbox;
import dev.aigoals.activities.runner.sandbox.SandboxProperties;
import dev.aigoals.activities.runner.sandbox.SandboxSelfTest;
import dev.aigoals.activities.runner.sandbox.SandboxUnavailable;
import dev.aigoals.contract.content.Check;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.content.Text;
import dev.aigoals.contract.learner.LearnerLocale;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * Runs learner code, only ever behind the wall: where there is no sandbox that passes its own test, every answer is
 * inconclusive and says why. Interrupting the calling thread ends everything that was started for it.
 */
public final class CodeRunner implements AutoCloseable {
    /** How long a program may run on a learner's own input. */
    public static final Duration RUN_TIME = Duration.ofSeconds(10);

    private final SandboxSelfTest.Outcome tested;
    private final Semaphore slots;

    private CodeRunner(SandboxSelfTest.Outcome tested) {
        this.tested = tested;
        this.slots = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
    }

    /** Finds the languages, tests the sandbox against a hostile program, and is ready; never fails for want of either. */
    public static CodeRunner open(SandboxProperties properties) throws InterruptedException {
        return new CodeRunner(SandboxSelfTest.run(properties));
    }

    /** Why programs of a language cannot run here; empty where they can. */
    public Optional<Text> unavailable(Language language) {
        return Optional.ofNullable(tested.unavailable().get(language));
    }

    /** The languages whose programs can run here, in a set of the caller's own. */
    public Set<Language> available() {
        Set<Language> languages = EnumSet.allOf(Language.class);
        languages.removeIf(language -> unavailable(language).isPresent());
        return languages;
    }

    /** The versions of the languages that can run here. */
    public Map<Language, String> versions() {
        return tested.versions();
    }

    /** Checks a program; each result goes to the listener as it is known, in the order of the checks. */
    public Report check(Program program, List<Check> checks, LearnerLocale locale, CheckListener listener)
            throws InterruptedException {
        var run = new ReportRun(program, checks, locale, listener);
        try {
            return run.in(sandbox(program.language()), slots);
        } catch (SandboxUnavailable unavailable) {
            return run.inconclusive(unavailable.reason());
        }
    }

    /** Runs a program on a learner's own input. */
    public RunOutput run(Program program, String stdin, OutputListener listener) throws InterruptedException {
        try {
            var sandbox = sandbox(program.language());
            slots.acquire();
            try (var workspace = sandbox.workspace(program.files())) {
                return new ProgramRun(sandbox, program, workspace).run(stdin, List.of(), RUN_TIME, listener);
            } finally {
                slots.release();
            }
        } catch (SandboxUnavailable unavailable) {
            var nothing = new RunOutput.Stream("", false);
            var exit = new RunOutput.Exit.Unavailable(unavailable.reason());
            return new RunOutput(nothing, nothing, exit, null, Duration.ZERO);
        }
    }

    private Sandbox sandbox(Language language) throws SandboxUnavailable {
        var reason = tested.unavailable().get(language);
        if (reason != null || tested.sandbox() == null) {
            throw new SandboxUnavailable(reason == null ? SandboxSelfTest.NO_SANDBOX : reason);
        }
        return tested.sandbox();
    }

    @Override
    public void close() {
        if (tested.sandbox() != null) {
            tested.sandbox().close();
        }
    }
}
