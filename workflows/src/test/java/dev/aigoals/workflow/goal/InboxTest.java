package dev.aigoals.workflow.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aigoals.contract.agent.StateMonitorAgent.FlowStep;
import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.goal.Acceptance;
import dev.aigoals.contract.goal.ContractNews;
import dev.aigoals.contract.goal.ContractStatus;
import dev.aigoals.contract.goal.ContractStatus.Standing;
import dev.aigoals.contract.goal.GoalControl;
import dev.aigoals.contract.goal.GoalPhase;
import dev.aigoals.contract.goal.GoalWorkflow;
import dev.aigoals.contract.goal.LearnerMessage;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.contract.wire.ErrorCode;
import io.temporal.client.WorkflowStub;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.client.WorkflowUpdateHandle;
import io.temporal.client.WorkflowUpdateStage;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What may enter a run's inbox, and what the verdict on its way opens. */
class InboxTest extends GoalWorkflowFixture {

    @Test
    void takesTheSameMessageOnce() {
        startActive();
        LearnerMessage.Validate message = validate(firstTask(), Verdict.FAILED);
        assertThat(goal.submit(message)).isEqualTo(goal.submit(message));
        await().untilAsserted(() -> assertThat(goal.view().attempts()).isEqualTo(1));
        assertThat(goal.submit(message).changed()).isTrue();
        assertThat(agents.calls.stream().filter("feedback.validate"::equals)).hasSize(1);
    }

    @Test
    void refusesATaskThatIsAheadAndOneThatIsNotThere() {
        startActive();
        assertRefused(ErrorCode.CONFLICT, () -> goal.submit(validate(agents.tasks.get(1), Verdict.PASSED)));
        assertRefused(ErrorCode.NOT_FOUND, () -> goal.submit(validate(TaskId.of(UUID.randomUUID()), Verdict.PASSED)));
    }

    @Test
    void refusesMoreThanTwentyWaitingMessages() {
        startActive();
        goal.control(new GoalControl(requestId(), GoalControl.Action.PAUSE));
        awaitPhase(GoalPhase.PAUSED);
        for (int count = 0; count < GoalWorkflow.INBOX_LIMIT; count++) {
            goal.submit(new LearnerMessage.Execute(requestId(), firstTask()));
        }
        assertRefused(ErrorCode.RATE_LIMITED, () -> goal.submit(new LearnerMessage.Execute(requestId(), firstTask())));
    }

    @Test
    void unlocksAHintOnlyAfterAFailureWithChangedCode() {
        startActive();
        assertThat(askHint(null).level()).isEqualTo(1);
        assertRefused(ErrorCode.HINT_LOCKED, () -> askHint(null));
        assertThat(askHint(1).level()).isEqualTo(1);
        fail(firstTask());
        assertThat(goal.view().hints().unlocked()).isEqualTo(2);
        assertThat(askHint(null).level()).isEqualTo(2);
        assertThat(goal.view().hints().used()).isEqualTo(2);
    }

    /** The verdict is on the learner's screen before the activity that told it has ended. */
    @Test
    void takesAHintThatTheVerdictOnItsWayOpens() throws Exception {
        startActive();
        askHint(null);
        LearnerMessage.Validate failing = hold(validate(firstTask(), Verdict.FAILED));

        LearnerMessage hint = new LearnerMessage.AskHint(requestId(), firstTask(), 2, null);
        assertThat(submitBefore(failing, hint).level()).isEqualTo(2);
    }

    @Test
    void takesTheNextTaskWhoseWayTheVerdictOpens() throws Exception {
        startActive();
        LearnerMessage.Validate passing = hold(validate(firstTask(), Verdict.PASSED));

        LearnerMessage next = new LearnerMessage.StartTask(requestId(), agents.tasks.get(1));
        assertThat(submitBefore(passing, next).changed()).isTrue();
    }

    @Test
    void refusesALockedHintWhereNoVerdictComes() throws InterruptedException {
        startActive();
        askHint(null);
        LearnerMessage.Validate held = hold(validate(firstTask(), Verdict.FAILED));

        assertRefused(ErrorCode.HINT_LOCKED, () -> askHint(2));
        assertRefused(ErrorCode.CONFLICT, () -> goal.submit(validate(agents.tasks.get(1), Verdict.PASSED)));
        agents.held.get(held.requestId()).countDown();
    }

    private LearnerMessage.Validate hold(LearnerMessage.Validate message) throws InterruptedException {
        agents.held.put(message.requestId(), new CountDownLatch(1));
        goal.submit(message);
        agents.begun.acquire();
        return message;
    }

    /** Lets the held verdict come once the run has taken the message in, and answers what becomes of the message. */
    private Acceptance submitBefore(LearnerMessage.Validate held, LearnerMessage message) {
        WorkflowUpdateHandle<Acceptance> update = WorkflowStub.fromTyped(goal)
                .startUpdate("submit", WorkflowUpdateStage.ACCEPTED, Acceptance.class, message);
        assertThat(update.getResultAsync()).isNotDone();
        agents.held.get(held.requestId()).countDown();
        return update.getResult();
    }

    @Test
    void keepsAHintLockedWhenTheCodeDidNotChange() {
        startActive();
        LearnerMessage.Validate first = validate(firstTask(), Verdict.FAILED);
        agents.digests.put(first.requestId(), "same");
        goal.submit(first);
        await().untilAsserted(() -> assertThat(goal.view().attempts()).isEqualTo(1));
        askHint(null);
        LearnerMessage.Validate second = validate(firstTask(), Verdict.FAILED);
        agents.digests.put(second.requestId(), "same");
        goal.submit(second);
        await().untilAsserted(() -> assertThat(goal.view().attempts()).isEqualTo(2));
        assertRefused(ErrorCode.HINT_LOCKED, () -> askHint(2));
    }

    @Test
    void losesATaskWhoseAttemptsAreUsedUp() {
        agents.contract = new ContractStatus(1, Standing.IN_FORCE, null, 2, 4, false);
        startActive();
        fail(firstTask());
        goal.submit(validate(firstTask(), Verdict.FAILED));
        await().untilAsserted(() ->
                assertThat(agents.flow).contains(new FlowStep.TaskLost(firstTask(), "attempts_exhausted")));
        assertRefused(ErrorCode.ATTEMPTS_EXHAUSTED, () -> goal.submit(validate(firstTask(), Verdict.PASSED)));
        assertThat(goal.view().phase()).isEqualTo(GoalPhase.ACTIVE);
    }

    @Test
    void goesOnWithALostTaskOnceTheCourseAllowsMoreTries() {
        agents.contract = new ContractStatus(1, Standing.IN_FORCE, null, 1, 4, false);
        startActive();
        goal.submit(validate(firstTask(), Verdict.FAILED));
        await().untilAsserted(() ->
                assertThat(agents.flow).contains(new FlowStep.TaskLost(firstTask(), "attempts_exhausted")));
        agents.contract = new ContractStatus(2, Standing.IN_FORCE, null, 5, 4, false);
        goal.contractChanged(new ContractNews(2));

        // The signal is taken in before the agent has read the new terms: until then the message is refused.
        await().ignoreException(WorkflowUpdateException.class)
                .untilAsserted(() -> assertThat(goal.submit(validate(firstTask(), Verdict.PASSED)))
                        .isNotNull());

        await().untilAsserted(() -> assertThat(agents.flow)
                .anyMatch(step ->
                        step instanceof FlowStep.TaskDone done && done.taskId().equals(firstTask())));
    }

    @Test
    void doesNotCountAnInconclusiveVerdict() {
        startActive();
        goal.submit(validate(firstTask(), Verdict.INCONCLUSIVE));
        await().untilAsserted(() -> assertThat(agents.calls).contains("feedback.validate"));
        fail(firstTask());
        assertThat(goal.view().attempts()).isEqualTo(1);
    }
}
