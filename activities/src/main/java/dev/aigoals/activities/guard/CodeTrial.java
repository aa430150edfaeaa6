package dev.aigoals.activities.guard;

import dev.aigoals.activities.guard.LeakVerdict.Held;
import dev.aigoals.activities.guard.LeakVerdict.Reason;
import dev.aigoals.activities.runner.CheckListener;
import dev.aigoals.activities.runner.CheckResult;
import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.runner.Program;
import dev.aigoals.contract.learner.LearnerLocale;
import java.util.LinkedHashSet;
import java.util.Optional;

/** Puts code into the learner's program, in the sandbox, and looks whether failing checks turn green. */
final class CodeTrial {
    private final CodeRunner runner;
    private final Guarded guarded;
    private final Insertions insertions;

    CodeTrial(CodeRunner runner, Guarded guarded) {
        this.runner = runner;
        this.guarded = guarded;
        var targets = new LinkedHashSet<String>();
        guarded.failing().forEach(check -> targets.addAll(Targets.of(check)));
        this.insertions =
                new Insertions(guarded.program().language(), guarded.program().code(), targets);
    }

    /**
     * A block gives something away as soon as one check turns green; a few words of code, such as {@code return None}, may do that by
     * being right for an empty list, so that all checks must.
     */
    Optional<Held> of(String code, boolean block) throws InterruptedException {
        if (guarded.failing().isEmpty()) {
            return Optional.empty();
        }
        var own = guarded.program();
        for (String way : insertions.of(code)) {
            var program = new Program(own.language(), own.fileName(), way, own.otherFiles());
            var report = runner.check(program, guarded.failing(), LearnerLocale.EN, CheckListener.NONE);
            if (report.reason() != null) {
                return block
                        ? Optional.of(new Held(Reason.NOT_TRIED, report.reason().en()))
                        : Optional.empty();
            }
            var green = report.results().stream()
                    .filter(CheckResult::passed)
                    .map(CheckResult::id)
                    .toList();
            if (green.size() >= (block ? 1 : guarded.failing().size())) {
                return Optional.of(new Held(Reason.TURNS_A_CHECK_GREEN, String.join(", ", green)));
            }
        }
        return Optional.empty();
    }
}
