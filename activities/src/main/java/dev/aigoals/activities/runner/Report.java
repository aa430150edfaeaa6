package dev.aigoals.activities.runner;

import dev.aigoals.activities.runner.judge.ProgramError;
import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.content.Text;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdict over all checks.
 *
 * @param error the first error of the program that a learner may know of: from loading the file or from a visible check
 * @param reason why our side could not run it, where the verdict is inconclusive
 */
public record Report(
        Verdict verdict,
        List<CheckResult> results,
        @Nullable ProgramError error,
        @Nullable Text reason,
        Duration duration) {

    public Report {
        results = List.copyOf(results);
    }

    /** The part of checks that pass, 0 to 1. */
    public double score() {
        return results.isEmpty()
                ? 0
                : (double) results.stream().filter(CheckResult::passed).count() / results.size();
    }
}
