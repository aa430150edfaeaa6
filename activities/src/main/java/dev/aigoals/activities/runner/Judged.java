package dev.aigoals.activities.runner;

import dev.aigoals.activities.runner.judge.Finding;
import dev.aigoals.activities.runner.judge.Outcome;
import dev.aigoals.activities.runner.judge.ProgramError;
import dev.aigoals.activities.runner.sandbox.Limit;
import dev.aigoals.contract.content.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the judge found in a check, and what was called, as a learner would write it. */
record Judged(@Nullable Finding finding, Text call) {

    static Judged notRun(Finding finding) {
        return new Judged(finding, new Text("", ""));
    }

    Optional<Outcome> loading() {
        return finding instanceof Finding.NotLoaded(var outcome) ? Optional.of(outcome) : Optional.empty();
    }

    boolean outOfTime() {
        return outcome() instanceof Outcome.LimitReached(var limit) && limit == Limit.TIME;
    }

    @Nullable
    ProgramError error() {
        return outcome() instanceof Outcome.Raised(var error) ? error : null;
    }

    private @Nullable Outcome outcome() {
        return switch (finding) {
            case Finding.NoResult(var outcome) -> outcome;
            case Finding.NotLoaded(var outcome) -> outcome;
            case null, default -> null;
        };
    }
}
