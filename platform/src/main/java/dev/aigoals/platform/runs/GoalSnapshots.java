package dev.aigoals.platform.runs;

import dev.aigoals.contract.goal.ContractStatus.Standing;
import dev.aigoals.contract.goal.GoalPhase;
import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.contract.wire.StreamMessage.ContractChanged;
import dev.aigoals.platform.courses.Contracts;
import dev.aigoals.platform.goals.GoalRequest;
import dev.aigoals.platform.goals.GoalRequests;
import dev.aigoals.platform.stream.LearnerStream;
import dev.aigoals.platform.work.WorkRequest;
import dev.aigoals.platform.work.WorkRequests;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs with all that waits in them, each read as of one moment of the learner's stream. */
@Component
public final class GoalSnapshots {
    private final TransactionTemplate oneMoment;
    private final GoalDocuments documents;
    private final GoalRuns runs;
    private final GoalRequests goalRequests;
    private final WorkRequests workRequests;
    private final Modals modals;
    private final Contracts contracts;
    private final LearnerStream stream;

    public GoalSnapshots(
            PlatformTransactionManager transactions,
            GoalDocuments documents,
            GoalRuns runs,
            GoalRequests goalRequests,
            WorkRequests workRequests,
            Modals modals,
            Contracts contracts,
            LearnerStream stream) {
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.oneMoment.setReadOnly(true);
        this.documents = documents;
        this.runs = runs;
        this.goalRequests = goalRequests;
        this.workRequests = workRequests;
        this.modals = modals;
        this.contracts = contracts;
        this.stream = stream;
    }

    /** The learner's run of the goal; empty where there is none. */
    public Optional<GoalSnapshot> snapshot(GoalId goal, LearnerId learner, LearnerLocale locale) {
        return oneMoment.execute(status -> read(goal, learner, locale));
    }

    private Optional<GoalSnapshot> read(GoalId goal, LearnerId learner, LearnerLocale locale) {
        return runs.find(goal, learner)
                .flatMap(run -> documents
                        .document(goal, learner, locale)
                        .map(document -> new GoalSnapshot(
                                document,
                                run.currentTaskId(),
                                new GoalSnapshot.Pending(
                                        modals.pending(learner, goal),
                                        waitingTerms(learner, run.key().courseId()),
                                        requests(run, goal, learner)),
                                stream.lastSeq(learner))));
    }

    private List<ContractChanged> waitingTerms(LearnerId learner, CourseId course) {
        var status = contracts.statusFor(learner, course);
        return status.standing() == Standing.AWAITING_ANSWER
                ? contracts.news(course, status.version() - 1).stream().toList()
                : List.of();
    }

    /** Requests whose final message is still to come. */
    private List<RequestId> requests(RunRecord run, GoalId goal, LearnerId learner) {
        Stream<RequestId> planning = run.phase() == GoalPhase.PLANNING
                ? goalRequests.firstOf(learner, goal).map(GoalRequest::requestId).stream()
                : Stream.empty();
        Stream<RequestId> work = workRequests.open(learner).stream()
                .filter(request -> request.goalId().equals(goal) && request.kind() != WorkRequest.Kind.START_TASK)
                .map(WorkRequest::requestId);
        return Stream.concat(planning, work).toList();
    }
}
