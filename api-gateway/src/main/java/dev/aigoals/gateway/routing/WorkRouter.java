package dev.aigoals.gateway.routing;

import dev.aigoals.contract.event.EventType;
import dev.aigoals.contract.goal.Acceptance;
import dev.aigoals.contract.goal.LearnerMessage;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.contract.wire.ErrorCode;
import dev.aigoals.gateway.message.ClientMessage;
import dev.aigoals.gateway.message.Reply;
import dev.aigoals.gateway.message.RequestRefused;
import dev.aigoals.platform.events.EventLog;
import dev.aigoals.platform.goals.SourceFile;
import dev.aigoals.platform.live.UserSessions;
import dev.aigoals.platform.runs.RunRecord;
import dev.aigoals.platform.wire.CanonicalJson;
import dev.aigoals.platform.work.WorkRequest;
import dev.aigoals.platform.work.WorkRequest.Kind;
import dev.aigoals.platform.work.WorkRequests;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Work for a goal's inbox: the code goes into a row, the row's id into the workflow. */
@Component
final class WorkRouter {

    private final OwnRuns ownRuns;
    private final WorkRequests work;
    private final GoalWorkflows workflows;
    private final UserSessions sessions;
    private final EventLog events;
    private final TransactionTemplate transaction;

    WorkRouter(
            OwnRuns ownRuns,
            WorkRequests work,
            GoalWorkflows workflows,
            UserSessions sessions,
            EventLog events,
            TransactionTemplate transaction) {
        this.ownRuns = ownRuns;
        this.work = work;
        this.workflows = workflows;
        this.sessions = sessions;
        this.events = events;
        this.transaction = transaction;
    }

    Reply startTask(Asker asker, ClientMessage.StartTask wish) {
        submit(
                request(asker, wish.goalId(), wish.taskId(), Kind.START_TASK, null, List.of(), null, null),
                new LearnerMessage.StartTask(asker.request(), wish.taskId()),
                asker.again());
        return Reply.ACK;
    }

    Reply validate(Asker asker, ClientMessage.Validate wish) {
        submit(
                request(asker, wish.goalId(), wish.taskId(), Kind.VALIDATE, wish.code(), wish.files(), null, null),
                new LearnerMessage.Validate(asker.request(), wish.taskId()),
                asker.again());
        return Reply.ACK;
    }

    Reply run(Asker asker, ClientMessage.Run wish) {
        submit(
                request(asker, wish.goalId(), wish.taskId(), Kind.RUN, wish.code(), wish.files(), wish.stdin(), null),
                new LearnerMessage.Execute(asker.request(), wish.taskId()),
                asker.again());
        return Reply.ACK;
    }

    Reply hint(Asker asker, ClientMessage.AskHint wish) {
        String digest = wish.code() == null ? null : CanonicalJson.sha256(wish.code());
        Acceptance acceptance = submit(
                request(asker, wish.goalId(), wish.taskId(), Kind.HINT, wish.code(), List.of(), null, wish.level()),
                new LearnerMessage.AskHint(asker.request(), wish.taskId(), wish.level(), digest),
                asker.again());
        Integer level = acceptance.level() == null ? wish.level() : acceptance.level();
        return Reply.ackLevel(level == null ? 1 : level);
    }

    private Acceptance submit(WorkRequest request, LearnerMessage message, boolean again) {
        RunRecord run = ownRuns.find(request.learnerId(), request.goalId());
        ownRuns.requireTask(request.goalId(), request.taskId());
        if (run.phase().closed()) {
            return afterTheEnd(request, again);
        }
        work.store(request);
        try {
            Acceptance acceptance = workflows.submit(run.key(), message);
            if (request.kind() == Kind.VALIDATE) {
                tellSubmission(request);
            }
            sessions.workingOn(request.learnerId(), request.goalId(), request.taskId());
            return acceptance;
        } catch (RequestRefused refused) {
            if (refused.code() != ErrorCode.UNAVAILABLE) {
                work.withdraw(request.learnerId(), request.requestId());
            }
            throw refused;
        }
    }

    /** Once per request, however often it is tried: the event's id follows from the request's. */
    private void tellSubmission(WorkRequest request) {
        transaction.executeWithoutResult(status -> events.append(
                EventType.CODE_SUBMITTED,
                request.learnerId(),
                request.taskId().value(),
                request.learnerId() + "/" + request.requestId(),
                Map.of(
                        "goal_id", request.goalId(),
                        "task_id", request.taskId(),
                        "request_id", request.requestId(),
                        "files", request.files().size())));
    }

    /** A try that was cut off may have been accepted, and done, before the goal closed. */
    private Acceptance afterTheEnd(WorkRequest request, boolean again) {
        boolean done = again
                && work.find(request.learnerId(), request.requestId()).isPresent()
                && work.open(request.learnerId()).stream()
                        .noneMatch(open -> open.requestId().equals(request.requestId()));
        if (done) {
            return Acceptance.DONE;
        }
        throw RequestRefused.of(ErrorCode.CONFLICT, "goal_closed");
    }

    private static WorkRequest request(
            Asker asker,
            GoalId goal,
            TaskId task,
            Kind kind,
            @Nullable String code,
            List<SourceFile> files,
            @Nullable String stdin,
            @Nullable Integer level) {
        return new WorkRequest(asker.learner(), asker.request(), goal, task, kind, code, files, stdin, level);
    }
}
