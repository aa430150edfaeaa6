package dev.aigoals.activities.guard.leak;

import dev.aigoals.activities.guard.Targets;
import dev.aigoals.activities.guard.leak.LeakVerdict.Held;
import dev.aigoals.activities.guard.leak.LeakVerdict.Reason;
import dev.aigoals.activities.runner.CheckListener;
import dev.aigoals.activities.runner.CheckResult;
import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.runner.Program;
import dev.aigoals.activities.runner.Report;
import dev.aigoals.contract.content.Check;
import dev.aigoals.contract.learner.LearnerLocale;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Puts code into the learner's program, in the sandbox, and looks whether failing checks turn green. A block gives something away as
 * soon as one does; a few words of code, such as {@code return None}, may do that by being right for an empty list, so that all must.
 * Bounded for each turn: a hint that has said so much code has no need of more.
 */
final class CodeTrial {
    private static final int MOST_PROGRAMS = 40;
    private static final int MOST_CHECKS_OF_A_BLOCK = 3;
    private static final int SECONDS = 2;
    private static final int SIDE_BY_SIDE = 2;

    private final CodeRunner runner;
    private final Guarded guarded;
    private final List<Check> failing;
    private final Insertions insertions;
    private final Set<String> tried = new HashSet<>();

    CodeTrial(CodeRunner runner, Guarded guarded) {
        this.runner = runner;
        this.guarded = guarded;
        this.failing = guarded.failing().stream().map(CodeTrial::brief).toList();
        var targets = new LinkedHashSet<String>();
        failing.forEach(check -> targets.addAll(Targets.of(check)));
        this.insertions =
                new Insertions(guarded.program().language(), guarded.program().code(), targets);
    }

    /** A solution is not slow; a line in the wrong place may loop for ever. */
    private static Check brief(Check check) {
        int seconds = Math.min(SECONDS, check.timeoutSeconds());
        return new Check(check.id(), check.name(), check.visible(), seconds, check.form());
    }

    Optional<Held> of(Fragment fragment) throws InterruptedException {
        return fragment.kind() == Fragment.Kind.BLOCK
                ? first(insertions.ofBlock(fragment.code()), true)
                : first(insertions.ofLine(fragment.code()), false);
    }

    /** All code of a turn. */
    Optional<Held> together(String code) throws InterruptedException {
        return first(insertions.together(code), false);
    }

    /** How many programs were run so far. */
    int programs() {
        return tried.size();
    }

    private Optional<Held> first(List<String> ways, boolean block) throws InterruptedException {
        if (failing.isEmpty()) {
            return Optional.empty();
        }
        var fresh = ways.stream().filter(way -> !tried.contains(way)).toList();
        if (tried.size() + fresh.size() > MOST_PROGRAMS) {
            return Optional.of(new Held(Reason.NOT_TRIED, "more code than one turn may hold"));
        }
        tried.addAll(fresh);
        var pool = Executors.newFixedThreadPool(
                SIDE_BY_SIDE, Thread.ofVirtual().name("trial-", 0).factory());
        try {
            var trials = new ArrayList<Future<Optional<Held>>>();
            fresh.forEach(way -> trials.add(pool.submit(() -> of(way, block))));
            return first(trials);
        } finally {
            pool.shutdownNow();
            pool.close();
        }
    }

    private static Optional<Held> first(List<Future<Optional<Held>>> trials) throws InterruptedException {
        for (var trial : trials) {
            try {
                var held = trial.get();
                if (held.isPresent()) {
                    return held;
                }
            } catch (ExecutionException failed) {
                throw new IllegalStateException("Code could not be tried", failed.getCause());
            }
        }
        return Optional.empty();
    }

    private Optional<Held> of(String way, boolean block) throws InterruptedException {
        if (block) {
            var some = failing.subList(0, Math.min(MOST_CHECKS_OF_A_BLOCK, failing.size()));
            return verdict(check(way, some), 1, true);
        }
        var one = verdict(check(way, failing.subList(0, 1)), 1, false);
        boolean decided = one.isEmpty() || failing.size() == 1;
        return decided ? one : verdict(check(way, failing), failing.size(), false);
    }

    private static Optional<Held> verdict(Report report, int fewestGreen, boolean block) {
        if (report.reason() != null) {
            return block
                    ? Optional.of(new Held(Reason.NOT_TRIED, report.reason().en()))
                    : Optional.empty();
        }
        var green = report.results().stream()
                .filter(CheckResult::passed)
                .map(CheckResult::id)
                .toList();
        return green.size() >= fewestGreen
                ? Optional.of(new Held(Reason.TURNS_A_CHECK_GREEN, String.join(", ", green)))
                : Optional.empty();
    }

    private Report check(String code, List<Check> checks) throws InterruptedException {
        var own = guarded.program();
        var program = new Program(own.language(), own.fileName(), code, own.otherFiles());
        return runner.check(program, checks, LearnerLocale.EN, CheckListener.NONE);
    }
}
