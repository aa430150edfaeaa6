package dev.aigoals.gateway.routing;

import dev.aigoals.contract.goal.GoalControl;
import dev.aigoals.contract.goal.StopWork;
import dev.aigoals.contract.wire.ErrorCode;
import dev.aigoals.gateway.message.ClientMessage;
import dev.aigoals.gateway.message.Reply;
import dev.aigoals.gateway.message.RequestRefused;
import dev.aigoals.platform.runs.RunRecord;
import dev.aigoals.platform.work.WorkRequest;
import dev.aigoals.platform.work.WorkRequests;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What does not wait in the inbox: stopping work, pausing, resuming and abandoning. */
@Component
final class ControlRouter {

    private final OwnRuns ownRuns;
    private final WorkRequests work;
    private final GoalWorkflows workflows;

    ControlRouter(OwnRuns ownRuns, WorkRequests work, GoalWorkflows workflows) {
        this.ownRuns = ownRuns;
        this.work = work;
        this.workflows = workflows;
    }

    /** Work that is done, or that nobody knows, is left alone; somebody else's is not there. */
    Reply stop(Asker asker, ClientMessage.Stop wish) {
        Optional<WorkRequest> found = work.find(asker.learner(), wish.requestId());
        if (found.isEmpty()) {
            if (work.belongsToAnother(asker.learner(), wish.requestId())) {
                throw RequestRefused.of(ErrorCode.NOT_FOUND);
            }
            return Reply.ACK;
        }
        RunRecord run = ownRuns.find(asker.learner(), found.get().goalId());
        if (run.phase().closed()) {
            return Reply.ACK;
        }
        try {
            workflows.stop(run.key(), new StopWork(asker.request(), wish.requestId()));
        } catch (RequestRefused refused) {
            if (refused.code() != ErrorCode.CONFLICT) {
                throw refused;
            }
        }
        return Reply.ACK;
    }

    Reply control(Asker asker, ClientMessage.Control wish) {
        RunRecord run = asker.again()
                ? ownRuns.find(asker.learner(), wish.goalId())
                : ownRuns.open(asker.learner(), wish.goalId());
        workflows.control(run.key(), new GoalControl(asker.request(), wish.action()));
        return Reply.ACK;
    }
}
