package dev.aigoals.activities.runner;

import dev.aigoals.activities.runner.judge.ProgramError;
import dev.aigoals.activities.runner.judge.Told;
import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.content.Text;
import org.jspecify.annotations.Nullable;

/**
 * How one check ended.
 *
 * @param shown what the learner may see of a visible check that did not pass; always null for a hidden one
 * @param evidence what was really found, for the rules inside the server; never to be sent to a learner
 */
public record CheckResult(
        String id,
        Text name,
        boolean visible,
        Verdict verdict,
        @Nullable Told shown,
        @Nullable Evidence evidence) {

    public boolean passed() {
        return verdict == Verdict.PASSED;
    }

    /** What was found, hidden arguments and values included. */
    public record Evidence(Told told, @Nullable ProgramError error) {}
}
