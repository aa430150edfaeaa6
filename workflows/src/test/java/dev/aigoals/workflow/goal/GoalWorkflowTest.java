package dev.aigoals.workflow.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.aigoals.contract.agent.AccessAgent;
import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.agent.StateMonitorAgent;
import dev.aigoals.contract.agent.StateMonitorAgent.FlowStep;
import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.failure.Refusal;
import dev.aigoals.contract.goal.Acceptance;
import dev.aigoals.contract.goal.ContractNews;
import dev.aigoals.contract.goal.ContractStatus;
import dev.aigoals.contract.goal.ContractStatus.Standing;
import dev.aigoals.contract.goal.GoalControl;
import dev.aigoals.contract.goal.GoalOutcome;
import dev.aigoals.contract.goal.GoalPhase;
import dev.aigoals.contract.goal.GoalRun;
import dev.aigoals.contract.goal.GoalRun.Pace;
import dev.aigoals.contract.goal.GoalWorkflow;
import dev.aigoals.contract.goal.LearnerMessage;
import dev.aigoals.contract.goal.ModalAnswered;
import dev.aigoals.contract.goal.Resume;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.goal.SearchAttributes;
import dev.aigoals.contract.goal.StopWork;
import dev.aigoals.contract.goal.TypingNews;
import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.contract.wire.ErrorCode;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.client.WorkflowUpdateHandle;
import io.temporal.client.WorkflowUpdateStage;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.testing.WorkflowReplayer;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

class GoalWorkflowTest {

    private final ScriptedAgents agents = new ScriptedAgents();
    private final RunKey key =
            new RunKey(GoalId.of(UUID.randomUUID()), LearnerId.of(UUID.randomUUID()), CourseId.of(UUID.randomUUID()));
    private TestWorkflowEnvironment environment;
    private WorkflowClient client;
    private GoalWorkflow goal;

    @BeforeEach
    void openServer() {
        environment = TestWorkflowEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                        .setIdentity(Histories.IDENTITY)
                        .build())
                .registerSearchAttribute("GoalPhase", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
                .registerSearchAttribute("CurrentAgent", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
                .registerSearchAttribute("TaskIndex", IndexedValueType.INDEXED_VALUE_TYPE_INT)
                .registerSearchAttribute("Attempts", IndexedValueType.INDEXED_VALUE_TYPE_INT)
                .registerSearchAttribute("LastActivityAt", IndexedValueType.INDEXED_VALUE_TYPE_DATETIME)
                .build());
        WorkerOptions eagerHeartbeats = WorkerOptions.newBuilder()
                .setMaxHeartbeatThrottleInterval(Duration.ofMillis(100))
                .setDefaultHeartbeatThrottleInterval(Duration.ofMillis(100))
                .build();
        environment.newWorker(GoalWorkflow.TASK_QUEUE).registerWorkflowImplementationTypes(GoalWorkflowImpl.class);
        Worker worker = environment.newWorker(AgentName.TASK_QUEUE, eagerHeartbeats);
        worker.registerActivitiesImplementations(agents.all());
        environment.start();
        client = environment.getWorkflowClient();
    }

    /** Each history that a test made must replay: the cheapest guard of determinism. */
    @AfterEach
    void replayAndClose(TestInfo test) throws Exception {
        List<WorkflowExecutionHistory> runs = Histories.runs(client, key.workflowId());
        for (WorkflowExecutionHistory run : runs) {
            WorkflowReplayer.replayWorkflowExecution(run, GoalWorkflowImpl.class);
        }
        KeptHistory kept = test.getTestMethod().orElseThrow().getAnnotation(KeptHistory.class);
        if (kept != null) {
            Histories.keep(kept.value(), runs);
        }
        environment.close();
    }

    private void start() {
        start(GoalRun.Origin.ASKED_FOR, Pace.NORMAL);
    }

    private void start(GoalRun.Origin origin, Pace pace) {
        GoalWorkflow starter = client.newWorkflowStub(
                GoalWorkflow.class,
                WorkflowOptions.newBuilder()
                        .setWorkflowId(key.workflowId())
                        .setTaskQueue(GoalWorkflow.TASK_QUEUE)
                        .build());
        WorkflowClient.start(starter::run, new GoalRun(key, requestId(), origin, UUID.randomUUID(), pace, null));
        goal = client.newWorkflowStub(GoalWorkflow.class, key.workflowId());
    }

    private void startActive() {
        start();
        awaitPhase(GoalPhase.ACTIVE);
    }

    private void awaitPhase(GoalPhase phase) {
        await().untilAsserted(() -> assertThat(goal.view().phase()).isEqualTo(phase));
    }

    private GoalOutcome outcome() {
        return WorkflowStub.fromTyped(goal).getResult(GoalOutcome.class);
    }

    private static RequestId requestId() {
        return RequestId.of(UUID.randomUUID());
    }

    private TaskId firstTask() {
        return agents.tasks.get(0);
    }

    private LearnerMessage.Validate validate(TaskId task, Verdict verdict) {
        RequestId id = requestId();
        agents.verdicts.put(id, verdict);
        return new LearnerMessage.Validate(id, task);
    }

    private void fail(TaskId task) {
        int before = goal.view().attempts();
        goal.submit(validate(task, Verdict.FAILED));
        await().untilAsserted(() -> {
            assertThat(goal.view().attempts()).isEqualTo(before + 1);
            assertThat(goal.view().working()).isNull();
        });
    }

    private Acceptance askHint(@Nullable Integer level) {
        return goal.submit(new LearnerMessage.AskHint(requestId(), firstTask(), level, null));
    }

    private void assertRefused(ErrorCode code, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOf(WorkflowUpdateException.class)
                .cause()
                .isInstanceOfSatisfying(
                        ApplicationFailure.class,
                        failure -> assertThat(Refusal.from(failure).map(Refusal::code))
                                .contains(code));
    }

    @Test
    @KeptHistory("completed")
    void completesWhenAllTasksPassInOrder() {
        startActive();
        goal.submit(validate(agents.tasks.get(0), Verdict.PASSED));
        await().untilAsserted(() -> assertThat(goal.view().currentTask()).isEqualTo(agents.tasks.get(1)));
        goal.submit(validate(agents.tasks.get(1), Verdict.PASSED));

        assertThat(outcome().phase()).isEqualTo(GoalPhase.COMPLETED);
        assertThat(agents.calls)
                .containsSubsequence(
                        "access.admit",
                        "contract_validator.check",
                        "context_organizer.organize",
                        "goal_generator.generate",
                        "course_manager.document",
                        "feedback.validate",
                        "performance_evaluator.conclude");
        assertThat(agents.flow).hasAtLeastOneElementOfType(FlowStep.Created.class);
    }

    @Test
    void adoptsAPublishedGoalWithoutLookingForOne() {
        start(GoalRun.Origin.PUBLISHED, Pace.NORMAL);
        awaitPhase(GoalPhase.ACTIVE);
        assertThat(agents.calls).contains("goal_generator.adopt").doesNotContain("context_organizer.organize");
    }

    @Test
    void failsWithAWordWhereNothingIsNearEnough() {
        agents.nothingNear = true;
        start();
        assertThat(outcome()).isEqualTo(new GoalOutcome(GoalPhase.FAILED, "nothing_found"));
        assertThat(agents.flow).hasAtLeastOneElementOfType(FlowStep.NothingFound.class);
    }

    @Test
    void refusesALearnerWhoIsNotEnrolled() {
        agents.refusal = AccessAgent.Refusal.NOT_ENROLLED;
        start();
        assertThat(outcome()).isEqualTo(new GoalOutcome(GoalPhase.FAILED, "not_enrolled"));
    }

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
    void doesNotCountAnInconclusiveVerdict() {
        startActive();
        goal.submit(validate(firstTask(), Verdict.INCONCLUSIVE));
        await().untilAsserted(() -> assertThat(agents.calls).contains("feedback.validate"));
        fail(firstTask());
        assertThat(goal.view().attempts()).isEqualTo(1);
    }

    @Test
    void stopsRunningWorkAndRemovesWaitingWork() throws InterruptedException {
        startActive();
        LearnerMessage.Validate running = validate(firstTask(), Verdict.PASSED);
        LearnerMessage.Execute waiting = new LearnerMessage.Execute(requestId(), firstTask());
        agents.slow.add(running.requestId());
        goal.submit(running);
        agents.begun.acquire();
        goal.submit(waiting);
        assertThat(goal.stop(new StopWork(requestId(), waiting.requestId())).changed())
                .isTrue();
        assertThat(goal.stop(new StopWork(requestId(), running.requestId())).changed())
                .isTrue();
        await().untilAsserted(() -> assertThat(agents.calls.stream().filter("feedback.close"::equals))
                .hasSize(2));
        await().untilAsserted(() -> assertThat(goal.view().working()).isNull());
        assertThat(goal.view().attempts()).isZero();
        assertThat(goal.stop(new StopWork(requestId(), requestId())).changed()).isFalse();
    }

    @Test
    @KeptHistory("paused-and-resumed")
    void pausesKeepsTheInboxAndResumes() {
        startActive();
        goal.control(new GoalControl(requestId(), GoalControl.Action.PAUSE));
        awaitPhase(GoalPhase.PAUSED);
        assertThat(goal.control(new GoalControl(requestId(), GoalControl.Action.PAUSE))
                        .changed())
                .isFalse();
        goal.submit(new LearnerMessage.Execute(requestId(), firstTask()));
        assertThat(goal.view().waiting()).hasSize(1);
        goal.control(new GoalControl(requestId(), GoalControl.Action.RESUME));
        await().untilAsserted(() -> assertThat(agents.calls).contains("feedback.run"));
    }

    @Test
    void resumesAPausedGoalOnAValidation() {
        startActive();
        goal.control(new GoalControl(requestId(), GoalControl.Action.PAUSE));
        awaitPhase(GoalPhase.PAUSED);
        fail(firstTask());
        assertThat(goal.view().phase()).isEqualTo(GoalPhase.ACTIVE);
    }

    @Test
    void abandonsWithFinalsForAllThatWaits() throws InterruptedException {
        startActive();
        LearnerMessage.Validate running = validate(firstTask(), Verdict.PASSED);
        agents.slow.add(running.requestId());
        goal.submit(running);
        agents.begun.acquire();
        goal.submit(new LearnerMessage.Execute(requestId(), firstTask()));
        goal.control(new GoalControl(requestId(), GoalControl.Action.ABANDON));
        assertThat(outcome()).isEqualTo(new GoalOutcome(GoalPhase.ABANDONED, "learner"));
        assertThat(agents.calls.stream().filter("feedback.close"::equals)).hasSize(2);
    }

    @Test
    @KeptHistory("terms-changed")
    void waitsForTheLearnersYesToNewTerms() {
        startActive();
        agents.contract = new ContractStatus(2, Standing.AWAITING_ANSWER, null, null, 4, false);
        goal.contractChanged(new ContractNews(2));
        awaitPhase(GoalPhase.AWAITING_TERMS);
        goal.submit(new LearnerMessage.Execute(requestId(), firstTask()));
        agents.contract = new ContractStatus(2, Standing.IN_FORCE, null, null, 4, false);
        goal.contractAnswered(new ContractNews(2));
        awaitPhase(GoalPhase.ACTIVE);
        await().untilAsserted(() -> assertThat(agents.calls).contains("feedback.run"));
    }

    @Test
    void pausesWhenTheLearnerDeclinesTheTerms() {
        startActive();
        agents.contract = new ContractStatus(2, Standing.DECLINED, null, null, 4, false);
        goal.contractAnswered(new ContractNews(2));
        awaitPhase(GoalPhase.PAUSED);
        goal.control(new GoalControl(requestId(), GoalControl.Action.RESUME));
        awaitPhase(GoalPhase.AWAITING_TERMS);
    }

    @Test
    @KeptHistory("stuck-and-resumed")
    void parksWhenAnAgentFailsForGoodAndGoesOnWithAnOperatorsWord() {
        startActive();
        agents.broken.add(AgentName.FEEDBACK);
        LearnerMessage.Validate message = validate(firstTask(), Verdict.FAILED);
        goal.submit(message);
        awaitPhase(GoalPhase.STUCK);
        goal.submit(new LearnerMessage.Execute(requestId(), firstTask()));
        String episode = goal.view().episode();
        assertThat(WorkflowStub.fromTyped(goal)
                        .describe()
                        .getTypedSearchAttributes()
                        .get(SearchAttributes.GOAL_PHASE))
                .isEqualTo("stuck");
        goal.resume(new Resume("another episode", Resume.Action.RETRY, "ann", "stale"));
        assertThat(goal.view().phase()).isEqualTo(GoalPhase.STUCK);
        agents.broken.clear();
        goal.resume(new Resume(String.valueOf(episode), Resume.Action.RETRY, "ann", "repaired"));
        awaitPhase(GoalPhase.ACTIVE);
        await().untilAsserted(() -> assertThat(agents.calls).contains("feedback.run"));
        assertThat(goal.view().attempts()).isEqualTo(1);
        await().untilAsserted(() -> assertThat(agents.flow.stream()
                        .filter(FlowStep.Resumed.class::isInstance)
                        .map(FlowStep.Resumed.class::cast)
                        .map(FlowStep.Resumed::accepted))
                .containsExactly(false, true));
    }

    @Test
    void neverSkipsTheContract() {
        agents.broken.add(AgentName.CONTRACT_VALIDATOR);
        start();
        awaitPhase(GoalPhase.STUCK);
        String episode = String.valueOf(goal.view().episode());
        goal.resume(new Resume(episode, Resume.Action.SKIP, "ann", "hurry"));
        assertThat(goal.view().phase()).isEqualTo(GoalPhase.STUCK);
        goal.resume(new Resume(episode, Resume.Action.FAIL, "ann", "no way"));
        assertThat(outcome()).isEqualTo(new GoalOutcome(GoalPhase.FAILED, "given_up_by_operator"));
    }

    @Test
    void abandonsEvenWhenStuck() {
        agents.broken.add(AgentName.GOAL_GENERATOR);
        start();
        awaitPhase(GoalPhase.STUCK);
        goal.control(new GoalControl(requestId(), GoalControl.Action.ABANDON));
        assertThat(outcome()).isEqualTo(new GoalOutcome(GoalPhase.ABANDONED, "learner"));
        assertThat(agents.flow).doesNotHaveAnyElementsOfTypes(FlowStep.Created.class);
    }

    @Test
    void nudgesAnIdleLearnerThenPausesWithOneTimerAtATime() {
        startActive();
        environment.sleep(Duration.ofHours(21));
        assertThat(agents.calls).contains("emotional_support.IDLE");
        assertThat(goal.view().phase()).isEqualTo(GoalPhase.ACTIVE);
        environment.sleep(Duration.ofDays(7));
        awaitPhase(GoalPhase.PAUSED);
    }

    @Test
    void followsTheStateMonitor() {
        startActive();
        agents.action = StateMonitorAgent.Action.SIMPLIFY;
        askHint(null);
        LearnerMessage.Validate message = validate(firstTask(), Verdict.FAILED);
        agents.digests.put(message.requestId(), "");
        goal.submit(message);
        await().untilAsserted(() -> assertThat(goal.view().hints().unlocked()).isEqualTo(2));
        agents.action = StateMonitorAgent.Action.PAUSE;
        goal.submit(validate(firstTask(), Verdict.FAILED));
        awaitPhase(GoalPhase.PAUSED);
    }

    @Test
    void doesNotRestWhileTheLearnerGoesOn() {
        startActive();
        agents.action = StateMonitorAgent.Action.PAUSE;
        goal.submit(validate(firstTask(), Verdict.FAILED));
        goal.submit(validate(firstTask(), Verdict.FAILED));
        goal.submit(validate(firstTask(), Verdict.FAILED));
        await().untilAsserted(() -> assertThat(goal.view().attempts()).isEqualTo(3));
        awaitPhase(GoalPhase.PAUSED);
    }

    @Test
    void saysAtMostOneSuggestionInThirtySeconds() {
        startActive();
        goal.typing(new TypingNews(UUID.randomUUID(), firstTask()));
        await().untilAsserted(() -> assertThat(agents.calls).contains("feedback.suggest"));
        goal.typing(new TypingNews(UUID.randomUUID(), firstTask()));
        fail(firstTask());
        assertThat(agents.calls.stream().filter("feedback.suggest"::equals)).hasSize(1);
        environment.sleep(Duration.ofSeconds(31));
        goal.typing(new TypingNews(UUID.randomUUID(), firstTask()));
        await().untilAsserted(() -> assertThat(agents.calls.stream().filter("feedback.suggest"::equals))
                .hasSize(2));
    }

    @Test
    void restsWhenTheLearnersAnswerAsksForABreak() {
        startActive();
        goal.modalAnswered(new ModalAnswered(UUID.randomUUID()));
        awaitPhase(GoalPhase.PAUSED);
        assertThat(agents.calls).contains("emotional_support.answer");
    }

    @Test
    @KeptHistory("continued-as-new")
    void carriesEverythingThroughContinueAsNew() {
        start(GoalRun.Origin.ASKED_FOR, new Pace(Duration.ofDays(1), Duration.ofDays(1), 60));
        String firstRun = execution();
        awaitPhase(GoalPhase.ACTIVE);
        LearnerMessage.Validate first = validate(firstTask(), Verdict.FAILED);
        goal.submit(first);
        await().untilAsserted(() -> assertThat(goal.view().attempts()).isEqualTo(1));
        askHint(null);
        for (int count = 0; count < 4; count++) {
            fail(firstTask());
        }
        await().untilAsserted(() -> assertThat(execution()).isNotEqualTo(firstRun));
        assertThat(goal.view().attempts()).isEqualTo(5);
        assertThat(goal.view().hints().used()).isEqualTo(1);
        goal.submit(first);
        fail(firstTask());
        assertThat(goal.view().attempts()).isEqualTo(6);
    }

    private String execution() {
        return WorkflowStub.fromTyped(goal)
                .describe()
                .getWorkflowExecutionInfo()
                .getExecution()
                .getRunId();
    }
}
