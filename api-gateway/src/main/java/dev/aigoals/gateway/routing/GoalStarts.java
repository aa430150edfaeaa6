package dev.aigoals.gateway.routing;

import dev.aigoals.contract.goal.GoalPhase;
import dev.aigoals.contract.goal.GoalRun;
import dev.aigoals.contract.goal.GoalRun.Origin;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.wire.ErrorCode;
import dev.aigoals.gateway.message.ClientMessage;
import dev.aigoals.gateway.message.Reply;
import dev.aigoals.gateway.message.RequestRefused;
import dev.aigoals.platform.courses.Courses;
import dev.aigoals.platform.courses.Enrollments;
import dev.aigoals.platform.database.DerivedIds;
import dev.aigoals.platform.goals.Goal;
import dev.aigoals.platform.goals.GoalRequest;
import dev.aigoals.platform.goals.GoalRequests;
import dev.aigoals.platform.goals.Goals;
import dev.aigoals.platform.runs.GoalRuns;
import dev.aigoals.platform.runs.RunRecord;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The two ways in which a run begins: a goal is asked for, or a published one is started. */
@Component
final class GoalStarts {

    private final Courses courses;
    private final Enrollments enrollments;
    private final CourseAccess access;
    private final Goals goals;
    private final GoalRequests requests;
    private final GoalRuns runs;
    private final GoalWorkflows workflows;
    private final TransactionTemplate transaction;
    private final PaceProperties pace;

    GoalStarts(
            Courses courses,
            Enrollments enrollments,
            CourseAccess access,
            Goals goals,
            GoalRequests requests,
            GoalRuns runs,
            GoalWorkflows workflows,
            TransactionTemplate transaction,
            PaceProperties pace) {
        this.courses = courses;
        this.enrollments = enrollments;
        this.access = access;
        this.goals = goals;
        this.requests = requests;
        this.runs = runs;
        this.workflows = workflows;
        this.transaction = transaction;
        this.pace = pace;
    }

    /** A goal's id follows from who asked and under which id, so that asking again finds the same goal. */
    Reply create(Asker asker, ClientMessage.CreateGoal wish) {
        CourseId course = Optional.ofNullable(wish.courseId())
                .or(() -> courses.personalOf(asker.learner()))
                .orElseThrow(() -> RequestRefused.of(ErrorCode.NOT_FOUND));
        requireAdmission(asker.learner(), course);
        GoalId goal = GoalId.of(DerivedIds.of("goal", asker.learner() + "/" + asker.request()));
        GoalRequest request = new GoalRequest(
                asker.learner(),
                asker.request(),
                goal,
                course,
                wish.description(),
                wish.language(),
                wish.difficulty(),
                wish.timeBudgetMinutes());
        RunKey key = new RunKey(goal, asker.learner(), course);
        transaction.executeWithoutResult(status -> {
            goals.askFor(request);
            requests.store(request);
            runs.create(key);
        });
        workflows.start(run(asker, key, Origin.ASKED_FOR));
        return Reply.ack(goal);
    }

    Reply start(Asker asker, ClientMessage.StartGoal wish) {
        Optional<RunRecord> before = runs.find(wish.goalId(), asker.learner());
        if (before.isPresent() && before.get().phase() != GoalPhase.PLANNING) {
            return Reply.ack(wish.goalId());
        }
        RunKey key = before.map(RunRecord::key).orElseGet(() -> published(asker, wish.goalId()));
        workflows.start(run(asker, key, Origin.PUBLISHED));
        return Reply.ack(wish.goalId());
    }

    private RunKey published(Asker asker, GoalId id) {
        Goal goal = goals.find(id).filter(Goal::published).orElseThrow(() -> RequestRefused.of(ErrorCode.NOT_FOUND));
        requireAdmission(asker.learner(), goal.courseId());
        RunKey key = new RunKey(id, asker.learner(), goal.courseId());
        transaction.executeWithoutResult(status -> {
            requests.store(
                    new GoalRequest(asker.learner(), asker.request(), id, goal.courseId(), "", null, null, null));
            runs.create(key);
        });
        return key;
    }

    private void requireAdmission(LearnerId learner, CourseId course) {
        if (!enrollments.admits(learner, course)) {
            throw access.sees(learner, course)
                    ? RequestRefused.of(ErrorCode.FORBIDDEN, "not_enrolled")
                    : RequestRefused.of(ErrorCode.NOT_FOUND);
        }
    }

    private GoalRun run(Asker asker, RunKey key, Origin origin) {
        return new GoalRun(key, asker.request(), origin, asker.session(), pace.pace(), null);
    }
}
