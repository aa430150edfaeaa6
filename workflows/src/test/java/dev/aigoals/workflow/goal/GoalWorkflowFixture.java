package dev.aigoals.workflow.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.failure.Refusal;
import dev.aigoals.contract.goal.Acceptance;
import dev.aigoals.contract.goal.GoalOutcome;
import dev.aigoals.contract.goal.GoalPhase;
import dev.aigoals.contract.goal.GoalRun;
import dev.aigoals.contract.goal.GoalRun.Pace;
import dev.aigoals.contract.goal.GoalWorkflow;
import dev.aigoals.contract.goal.LearnerMessage;
import dev.aigoals.contract.goal.RunKey;
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
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.testing.WorkflowReplayer;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

/** A goal's workflow on a server of the test's own, with scripted agents at the far side. */
abstract class GoalWorkflowFixture {

    final ScriptedAgents agents = new ScriptedAgents();
    final RunKey key =
            new RunKey(GoalId.of(UUID.randomUUID()), LearnerId.of(UUID.randomUUID()), CourseId.of(UUID.randomUUID()));
    TestWorkflowEnvironment environment;
    WorkflowClient client;
    GoalWorkflow goal;

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
        for (String queue : List.of(AgentName.TASK_QUEUE, AgentName.SPEECH_QUEUE)) {
            environment.newWorker(queue, eagerHeartbeats).registerActivitiesImplementations(agents.all());
        }
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

    void start() {
        start(GoalRun.Origin.ASKED_FOR, Pace.NORMAL);
    }

    void start(GoalRun.Origin origin, Pace pace) {
        GoalWorkflow starter = client.newWorkflowStub(
                GoalWorkflow.class,
                WorkflowOptions.newBuilder()
                        .setWorkflowId(key.workflowId())
                        .setTaskQueue(GoalWorkflow.TASK_QUEUE)
                        .build());
        WorkflowClient.start(starter::run, new GoalRun(key, requestId(), origin, UUID.randomUUID(), pace, null));
        goal = client.newWorkflowStub(GoalWorkflow.class, key.workflowId());
    }

    void startActive() {
        start();
        awaitPhase(GoalPhase.ACTIVE);
    }

    void awaitPhase(GoalPhase phase) {
        await().untilAsserted(() -> assertThat(goal.view().phase()).isEqualTo(phase));
    }

    GoalOutcome outcome() {
        return WorkflowStub.fromTyped(goal).getResult(GoalOutcome.class);
    }

    String execution() {
        return WorkflowStub.fromTyped(goal)
                .describe()
                .getWorkflowExecutionInfo()
                .getExecution()
                .getRunId();
    }

    static RequestId requestId() {
        return RequestId.of(UUID.randomUUID());
    }

    TaskId firstTask() {
        return agents.tasks.get(0);
    }

    LearnerMessage.Validate validate(TaskId task, Verdict verdict) {
        RequestId id = requestId();
        agents.verdicts.put(id, verdict);
        return new LearnerMessage.Validate(id, task);
    }

    void fail(TaskId task) {
        int before = goal.view().attempts();
        goal.submit(validate(task, Verdict.FAILED));
        await().untilAsserted(() -> {
            assertThat(goal.view().attempts()).isEqualTo(before + 1);
            assertThat(goal.view().working()).isNull();
        });
    }

    Acceptance askHint(@Nullable Integer level) {
        return goal.submit(new LearnerMessage.AskHint(requestId(), firstTask(), level, null));
    }

    void assertRefused(ErrorCode code, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOf(WorkflowUpdateException.class)
                .cause()
                .isInstanceOfSatisfying(
                        ApplicationFailure.class,
                        failure -> assertThat(Refusal.from(failure).map(Refusal::code))
                                .contains(code));
    }
}
