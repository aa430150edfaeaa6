package dev.aigoals.workflow.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.goal.GoalControl;
import dev.aigoals.contract.goal.GoalOutcome;
import dev.aigoals.contract.goal.GoalPhase;
import dev.aigoals.contract.goal.GoalRun;
import dev.aigoals.contract.goal.GoalRun.Pace;
import dev.aigoals.contract.goal.LearnerMessage;
import dev.aigoals.contract.goal.StopWork;
import io.temporal.client.WorkflowStub;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A model explains a failed submission while the run goes on. */
class ExplanationsTest extends GoalWorkflowFixture {

    @Test
    @KeptHistory("explained")
    void keepsNothingWaitingWhileTheModelSpeaks() throws InterruptedException {
        startActive();
        askHint(null);
        submitToExplain();

        await().untilAsserted(() -> assertThat(agents.calls)
                .contains("performance_evaluator.evaluate", "emotional_support.VERDICT", "state_monitor.check"));
        assertThat(goal.view().attempts()).isEqualTo(1);
        assertThat(goal.view().working()).isNull();
        assertThat(askHint(null).level()).isEqualTo(2);
        fail(firstTask());
        assertThat(agents.calls).doesNotContain("feedback.explained", "feedback.explainedInPart");

        agents.lastWord.countDown();
        await().untilAsserted(() -> assertThat(agents.calls).contains("feedback.explained"));
        assertThat(agents.calls).doesNotContain("feedback.close");
    }

    @Test
    void asksForNoExplanationWhereNoneIsDue() {
        startActive();
        fail(firstTask());
        assertThat(agents.calls).doesNotContain("feedback.explain");
    }

    @Test
    void endsAnExplanationThatTheLearnerStops() throws InterruptedException {
        startActive();
        LearnerMessage.Validate message = submitToExplain();
        await().untilAsserted(() -> assertThat(goal.view().working()).isNull());

        assertThat(goal.stop(new StopWork(requestId(), message.requestId())).changed())
                .isTrue();
        await().untilAsserted(() -> assertThat(agents.calls).contains("feedback.explainedInPart"));
        await().untilAsserted(() -> assertThat(goal.stop(new StopWork(requestId(), message.requestId()))
                        .changed())
                .isFalse());
        assertThat(agents.calls).doesNotContain("feedback.close");
        assertThat(goal.view().attempts()).isEqualTo(1);
    }

    @Test
    void closesASubmissionWhoseExplanationFailsForGood() {
        startActive();
        agents.speechless = true;
        LearnerMessage.Validate message = validate(firstTask(), Verdict.FAILED);
        agents.explained.add(message.requestId());
        goal.submit(message);

        await().untilAsserted(() -> assertThat(agents.calls).contains("feedback.close"));
        assertThat(goal.view().phase()).isEqualTo(GoalPhase.ACTIVE);
        assertThat(goal.view().attempts()).isEqualTo(1);
    }

    @Test
    void endsWithTheGoalThatIsAbandoned() throws InterruptedException {
        startActive();
        submitToExplain();
        goal.control(new GoalControl(requestId(), GoalControl.Action.ABANDON));

        assertThat(outcome()).isEqualTo(new GoalOutcome(GoalPhase.ABANDONED, "learner"));
        assertThat(agents.calls).contains("feedback.explainedInPart");
    }

    @Test
    void endsWithTheRunThatAnOperatorCancels() throws InterruptedException {
        startActive();
        submitToExplain();
        WorkflowStub.fromTyped(goal).cancel();

        await().untilAsserted(() -> assertThat(agents.calls).contains("feedback.explainedInPart"));
    }

    @Test
    void isHeardOutBeforeTheRunContinuesAsNew() throws InterruptedException {
        start(GoalRun.Origin.ASKED_FOR, new Pace(Duration.ofDays(1), Duration.ofDays(1), 60));
        String firstRun = execution();
        awaitPhase(GoalPhase.ACTIVE);
        submitToExplain();
        await().untilAsserted(() -> assertThat(goal.view().attempts()).isEqualTo(1));
        for (int count = 0; count < 4; count++) {
            fail(firstTask());
        }
        assertThat(execution()).isEqualTo(firstRun);

        agents.lastWord.countDown();
        await().untilAsserted(() -> assertThat(execution()).isNotEqualTo(firstRun));
        assertThat(agents.calls).contains("feedback.explained").doesNotContain("feedback.close");
    }

    /** Fails, and a model begins to say why. */
    private LearnerMessage.Validate submitToExplain() throws InterruptedException {
        LearnerMessage.Validate message = validate(firstTask(), Verdict.FAILED);
        agents.explained.add(message.requestId());
        goal.submit(message);
        agents.speaking.acquire();
        return message;
    }
}
