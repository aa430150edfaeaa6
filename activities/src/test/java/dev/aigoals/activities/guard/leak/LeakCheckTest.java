package dev.aigoals.activities.guard.leak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.activities.guard.BankSamples;
import dev.aigoals.activities.guard.Sentences;
import dev.aigoals.activities.guard.leak.LeakVerdict.Held;
import dev.aigoals.activities.guard.leak.LeakVerdict.Reason;
import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.runner.Program;
import dev.aigoals.activities.runner.sandbox.SandboxProperties;
import dev.aigoals.contract.content.GoalContent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A learner whose program is nearly finished has all its words in front of them: only a run can tell what a block gives away. */
final class LeakCheckTest {
    private static CodeRunner runner;

    @BeforeAll
    static void open() throws InterruptedException {
        runner = CodeRunner.open(SandboxProperties.defaults());
    }

    @AfterAll
    static void close() {
        runner.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```python\n%s\n```",
                "```python\n# … as before\n%s\n```",
                "```python\n%s\n___ = 1  # your turn\n```"
            })
    void holdsAWholeProgramThatDiffersByOneSign(String said) throws InterruptedException {
        GoalContent goal = BankSamples.goal("game-night-scores");
        int task = BankSamples.task(goal, "leader");
        String solution = goal.tasks().get(task).reference();
        var program = new Program(
                goal.language(),
                goal.fileName(),
                solution.replace("__name__ == \"__main__\"", "__name__ != \"__main__\""));
        var check = new LeakCheck(
                runner, Guarded.of(goal, task, program, BankSamples.failing(runner, goal, task, program)));
        var pieces = Sentences.of(said.formatted(solution));

        assertThat(pieces).hasSize(1);
        assertThat(check.examine(pieces.getFirst()))
                .isInstanceOfSatisfying(
                        Held.class, held -> assertThat(held.reason()).isEqualTo(Reason.TURNS_A_CHECK_GREEN));
    }
}
