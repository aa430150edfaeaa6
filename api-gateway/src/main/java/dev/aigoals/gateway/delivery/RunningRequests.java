package dev.aigoals.gateway.delivery;

import dev.aigoals.contract.goal.GoalPhase;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.platform.goals.GoalRequest;
import dev.aigoals.platform.goals.GoalRequests;
import dev.aigoals.platform.runs.GoalRuns;
import dev.aigoals.platform.work.WorkRequest;
import dev.aigoals.platform.work.WorkRequests;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The requests of a learner whose final message is still to come. */
@Component
final class RunningRequests {

    private final GoalRuns runs;
    private final GoalRequests goalRequests;
    private final WorkRequests workRequests;

    RunningRequests(GoalRuns runs, GoalRequests goalRequests, WorkRequests workRequests) {
        this.runs = runs;
        this.goalRequests = goalRequests;
        this.workRequests = workRequests;
    }

    List<RequestId> of(LearnerId learner) {
        Stream<RequestId> planning = runs.of(learner, null, GoalPhase.PLANNING).stream()
                .flatMap(run -> goalRequests.firstOf(learner, run.key().goalId()).stream())
                .map(GoalRequest::requestId);
        Stream<RequestId> work = workRequests.open(learner).stream()
                .filter(request -> request.kind() != WorkRequest.Kind.START_TASK)
                .map(WorkRequest::requestId);
        return Stream.concat(planning, work).toList();
    }
}
