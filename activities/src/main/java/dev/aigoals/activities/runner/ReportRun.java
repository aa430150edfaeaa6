package dev.aigoals.activities.runner;

import dev.aigoals.activities.runner.judge.Finding;
import dev.aigoals.activities.runner.judge.Notation;
import dev.aigoals.activities.runner.judge.Outcome;
import dev.aigoals.activities.runner.judge.Phrases;
import dev.aigoals.activities.runner.judge.ProgramError;
import dev.aigoals.activities.runner.sandbox.Limit;
import dev.aigoals.activities.runner.sandbox.Sandbox;
import dev.aigoals.activities.runner.sandbox.SandboxUnavailable;
import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.content.Check;
import dev.aigoals.contract.content.Text;
import dev.aigoals.contract.learner.LearnerLocale;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The checks of one report, two at a time, told in order. Once one ran out of time no further one is started: the rest would
 * only make the learner wait.
 */
final class ReportRun {
    private static final int SIDE_BY_SIDE = 2;
    private final Program program;
    private final List<Check> checks;
    private final LearnerLocale locale;
    private final CheckListener listener;
    private final long started = System.nanoTime();
    private final AtomicBoolean outOfTime = new AtomicBoolean();
    private final AtomicReference<@Nullable Outcome> neverLoads = new AtomicReference<>();
    private @Nullable ProgramError error;
    private @Nullable Text reason;

    ReportRun(Program program, List<Check> checks, LearnerLocale locale, CheckListener listener) {
        if (checks.isEmpty()) {
            throw new IllegalArgumentException("A report needs at least one check");
        }
        this.program = program;
        this.checks = List.copyOf(checks);
        this.locale = locale;
        this.listener = listener;
    }

    Report in(Sandbox sandbox, Semaphore slots) throws SandboxUnavailable, InterruptedException {
        var pool = Executors.newFixedThreadPool(
                SIDE_BY_SIDE, Thread.ofVirtual().name("check-", 0).factory());
        try (var workspace = sandbox.workspace(program.files())) {
            try {
                var run = new CheckRun(sandbox, program, workspace);
                var futures = new ArrayList<Future<Judged>>();
                checks.forEach(check -> futures.add(pool.submit(() -> judged(run, check, slots))));
                return collected(futures);
            } finally {
                pool.shutdownNow();
                pool.close();
            }
        }
    }

    Report inconclusive(Text why) {
        reason = why;
        return report(checks.stream().map(this::notJudged).toList());
    }

    private Judged judged(CheckRun run, Check check, Semaphore slots) throws SandboxUnavailable, InterruptedException {
        slots.acquire();
        try {
            var loading = neverLoads.get();
            if (loading != null) {
                return Judged.notRun(new Finding.NotLoaded(loading));
            }
            if (outOfTime.get()) {
                return Judged.notRun(new Finding.NotRun());
            }
            var judged = run.run(check);
            judged.loading().filter(ReportRun::sameEveryTime).ifPresent(neverLoads::set);
            if (judged.outOfTime()) {
                outOfTime.set(true);
            }
            return judged;
        } finally {
            slots.release();
        }
    }

    private static boolean sameEveryTime(Outcome loading) {
        return switch (loading) {
            case Outcome.Raised(var error) -> error.bases().contains("SyntaxError");
            case Outcome.LimitReached(var limit) -> limit == Limit.TIME;
            default -> false;
        };
    }

    private Report collected(List<Future<Judged>> futures) throws InterruptedException {
        var results = new ArrayList<CheckResult>();
        for (int i = 0; i < futures.size(); i++) {
            var result = result(checks.get(i), futures.get(i));
            results.add(result);
            listener.checked(result);
        }
        return report(results);
    }

    private CheckResult result(Check check, Future<Judged> future) throws InterruptedException {
        try {
            return result(check, future.get());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof SandboxUnavailable unavailable) {
                reason = unavailable.reason();
                return notJudged(check);
            }
            throw new IllegalStateException("A check could not be judged: " + check.id(), failed.getCause());
        }
    }

    private CheckResult result(Check check, Judged judged) {
        var finding = judged.finding();
        if (finding == null) {
            return new CheckResult(check.id(), check.name(), check.visible(), Verdict.PASSED, null, null);
        }
        boolean tellable = check.visible() || judged.loading().isPresent();
        if (error == null && tellable) {
            error = judged.error();
        }
        var told = new Phrases(Notation.of(program.language()), locale)
                .tell(finding, judged.call().in(locale));
        return new CheckResult(
                check.id(),
                check.name(),
                check.visible(),
                Verdict.FAILED,
                check.visible() ? told : null,
                new CheckResult.Evidence(told, judged.error()));
    }

    private CheckResult notJudged(Check check) {
        return new CheckResult(check.id(), check.name(), check.visible(), Verdict.INCONCLUSIVE, null, null);
    }

    private Report report(List<CheckResult> results) {
        var verdict = Verdict.PASSED;
        for (CheckResult result : results) {
            if (result.verdict() == Verdict.FAILED || verdict == Verdict.PASSED) {
                verdict = result.verdict();
            }
        }
        return new Report(verdict, results, error, reason, Duration.ofNanos(System.nanoTime() - started));
    }
}
