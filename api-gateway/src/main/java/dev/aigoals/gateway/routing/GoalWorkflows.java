package dev.aigoals.gateway.routing;

import dev.aigoals.contract.goal.Acceptance;
import dev.aigoals.contract.goal.GoalControl;
import dev.aigoals.contract.goal.GoalRun;
import dev.aigoals.contract.goal.GoalWorkflow;
import dev.aigoals.contract.goal.LearnerMessage;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.goal.SearchAttributes;
import dev.aigoals.contract.goal.StopWork;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.contract.wire.ErrorCode;
import dev.aigoals.gateway.message.RequestRefused;
import io.grpc.Context;
import io.grpc.Context.CancellableContext;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.UpdateOptions;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowServiceException;
import io.temporal.client.WorkflowStub;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.client.WorkflowUpdateStage;
import io.temporal.client.WorkflowUpdateTimeoutOrCancelledException;
import io.temporal.failure.ApplicationFailure;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Starts goals' workflows and speaks to them, never for longer than the deadline. */
@Component
public final class GoalWorkflows implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(GoalWorkflows.class);

    private final WorkflowClient client;
    private final WorkflowProperties properties;
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("temporal-deadlines").factory());

    public GoalWorkflows(WorkflowClient client, WorkflowProperties properties) {
        this.client = client;
        this.properties = properties;
    }

    /** Starts a run; one that runs already, or has ended, stays as it is. */
    public void start(GoalRun run) {
        GoalWorkflow workflow = client.newWorkflowStub(GoalWorkflow.class, options(run));
        withinDeadline(() -> {
            try {
                WorkflowClient.start(workflow::run, run);
            } catch (WorkflowExecutionAlreadyStarted ended) {
                log.debug("Run {} was there before", run.key().workflowId());
            }
            return run;
        });
    }

    private static WorkflowOptions options(GoalRun run) {
        RunKey key = run.key();
        return WorkflowOptions.newBuilder()
                .setWorkflowId(key.workflowId())
                .setTaskQueue(GoalWorkflow.TASK_QUEUE)
                .setWorkflowIdConflictPolicy(WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING)
                .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE)
                .setTypedSearchAttributes(io.temporal.common.SearchAttributes.newBuilder()
                        .set(SearchAttributes.GOAL_PHASE, "planning")
                        .set(SearchAttributes.LEARNER_ID, key.learnerId().toString())
                        .set(SearchAttributes.COURSE_ID, key.courseId().toString())
                        .build())
                .setStaticSummary("Goal " + key.goalId() + " of learner " + key.learnerId())
                .setStaticDetails("One learner's run of one goal: planned, then worked off message by message.")
                .build();
    }

    public Acceptance submit(RunKey key, LearnerMessage message) {
        return update(key, "submit", message.requestId(), message);
    }

    public Acceptance stop(RunKey key, StopWork stop) {
        return update(key, "stop", stop.requestId(), stop);
    }

    public Acceptance control(RunKey key, GoalControl control) {
        return update(key, "control", control.requestId(), control);
    }

    private Acceptance update(RunKey key, String name, RequestId id, Object message) {
        WorkflowStub workflow = client.newUntypedWorkflowStub(key.workflowId());
        UpdateOptions<Acceptance> options = UpdateOptions.newBuilder(Acceptance.class)
                .setUpdateName(name)
                .setUpdateId(id.toString())
                .setWaitForStage(WorkflowUpdateStage.COMPLETED)
                .build();
        return withinDeadline(() -> workflow.startUpdate(options, message).getResult());
    }

    /** Tells a run something that it need not answer; one that has ended no longer hears it. */
    public void signal(RunKey key, Consumer<GoalWorkflow> word) {
        GoalWorkflow workflow = client.newWorkflowStub(GoalWorkflow.class, key.workflowId());
        withinDeadline(() -> {
            try {
                word.accept(workflow);
            } catch (WorkflowNotFoundException ended) {
                log.debug("Run {} has ended and hears no more", key.workflowId());
            }
            return key;
        });
    }

    private <T> T withinDeadline(Supplier<T> call) {
        try (CancellableContext context =
                Context.current().withDeadlineAfter(properties.deadline().toMillis(), TimeUnit.MILLISECONDS, alarm)) {
            return context.call(call::get);
        } catch (RequestRefused refused) {
            throw refused;
        } catch (WorkflowUpdateTimeoutOrCancelledException late) {
            throw RequestRefused.of(ErrorCode.UNAVAILABLE).after(late);
        } catch (WorkflowUpdateException refused) {
            throw refusal(refused);
        } catch (WorkflowNotFoundException ended) {
            throw RequestRefused.of(ErrorCode.CONFLICT, "goal_closed").after(ended);
        } catch (WorkflowServiceException | StatusRuntimeException unreachable) {
            throw unavailable(unreachable);
        } catch (Exception unexpected) {
            throw new IllegalStateException("A goal's workflow could not be spoken to", unexpected);
        }
    }

    private static RequestRefused unavailable(RuntimeException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        Status.Code status = Status.fromThrowable(cause).getCode();
        log.warn("Temporal does not take a call ({}): {}", status, cause.getMessage());
        return status == Status.Code.RESOURCE_EXHAUSTED
                ? RequestRefused.of(ErrorCode.RATE_LIMITED).after(failure)
                : RequestRefused.of(ErrorCode.UNAVAILABLE).after(failure);
    }

    /** A run that ends before it has answered is closed; every other refusal names its code. */
    private static RequestRefused refusal(WorkflowUpdateException failure) {
        if (failure.getCause() instanceof ApplicationFailure cause) {
            if (cause.getType().equals("AcceptedUpdateCompletedWorkflow")) {
                return RequestRefused.of(ErrorCode.CONFLICT, "goal_closed");
            }
            return dev.aigoals.contract.failure.Refusal.from(cause)
                    .map(refusal -> RequestRefused.of(refusal.code()))
                    .orElseGet(() -> RequestRefused.of(ErrorCode.INTERNAL).after(failure));
        }
        return RequestRefused.of(ErrorCode.INTERNAL).after(failure);
    }

    @Override
    public void destroy() {
        alarm.shutdownNow();
    }
}
