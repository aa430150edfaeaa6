package dev.aigoals.activities.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.contract.agent.StateMonitorAgent.Action;
import dev.aigoals.contract.agent.StateMonitorAgent.CheckRequest;
import dev.aigoals.contract.agent.Step;
import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.goal.HintAllowance;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.TaskId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FlowPolicyTest {

    private static final double EVEN = 0.7;

    @ParameterizedTest
    @CsvSource({
        "1, CONTINUE",
        "2, CONTINUE",
        "3, ADD_SCAFFOLD",
        "4, CONTINUE",
        "5, SIMPLIFY",
        "6, CONTINUE",
        "7, CONTINUE",
        "8, ESCALATE",
        "9, CONTINUE",
        "12, CONTINUE",
        "16, ESCALATE"
    })
    void helpsALittleFirstAndCallsAPersonWhenItStaysHard(int failures, Action action) {
        assertThat(decide(Verdict.FAILED, failures, EVEN, 0)).isEqualTo(action);
    }

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            names = {"PASSED", "INCONCLUSIVE"})
    void changesNothingWhereNothingFailed(Verdict verdict) {
        assertThat(decide(verdict, 8, 0, 20)).isEqualTo(Action.CONTINUE);
    }

    @Test
    void callsNobodyWhereNoFailureIsCounted() {
        assertThat(decide(Verdict.FAILED, 0, EVEN, 0)).isEqualTo(Action.CONTINUE);
    }

    @Test
    void proposesARestAfterManyFailuresOnlyWhereTheLearnerIsExhausted() {
        assertThat(decide(Verdict.FAILED, 12, 0.07, 0)).isEqualTo(Action.PAUSE);
        assertThat(decide(Verdict.FAILED, 11, 0.07, 0)).isEqualTo(Action.CONTINUE);
        assertThat(decide(Verdict.FAILED, 12, 0.08, 0)).isEqualTo(Action.CONTINUE);
    }

    @Test
    void aPersonIsCalledBeforeARestIsProposed() {
        assertThat(decide(Verdict.FAILED, 16, 0, 0)).isEqualTo(Action.ESCALATE);
    }

    @Test
    void readsRunsThatFailedInTheEditor() {
        assertThat(decide(Verdict.FAILED, 1, EVEN, 6)).isEqualTo(Action.ADD_SCAFFOLD);
        assertThat(decide(Verdict.FAILED, 1, EVEN, 5)).isEqualTo(Action.CONTINUE);
    }

    private static Action decide(Verdict verdict, int failures, double mood, int failedRuns) {
        RunKey run = new RunKey(
                GoalId.of(UUID.randomUUID()), LearnerId.of(UUID.randomUUID()), CourseId.of(UUID.randomUUID()));
        return FlowPolicy.decide(new CheckRequest(
                        new Step(run, 1, false),
                        TaskId.of(UUID.randomUUID()),
                        verdict,
                        failures,
                        failures,
                        new HintAllowance(0, 1, 4),
                        mood,
                        failedRuns))
                .action();
    }
}
