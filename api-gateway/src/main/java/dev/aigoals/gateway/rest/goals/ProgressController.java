package dev.aigoals.gateway.rest.goals;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aigoals.contract.goal.GoalPhase;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.gateway.rest.ApiProblem;
import dev.aigoals.gateway.rest.Cursors;
import dev.aigoals.gateway.rest.Page;
import dev.aigoals.gateway.rest.Refuses;
import dev.aigoals.gateway.rest.courses.CourseGate;
import dev.aigoals.gateway.security.Caller;
import dev.aigoals.platform.accounts.Account;
import dev.aigoals.platform.accounts.Users;
import dev.aigoals.platform.courses.Course;
import dev.aigoals.platform.courses.Enrollment;
import dev.aigoals.platform.courses.Enrollments;
import dev.aigoals.platform.goals.Goals;
import dev.aigoals.platform.runs.GoalRuns;
import dev.aigoals.platform.runs.RunRecord;
import dev.aigoals.platform.temporal.WorkflowLinks;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How learners fare: oneself with totals, and for instructors everybody in their course by name. */
@RestController
final class ProgressController {

    private final GoalRuns runs;
    private final Goals goals;
    private final RunProgress progress;
    private final Enrollments enrollments;
    private final Users users;
    private final CourseGate courses;
    private final WorkflowLinks links;

    ProgressController(
            GoalRuns runs,
            Goals goals,
            RunProgress progress,
            Enrollments enrollments,
            Users users,
            CourseGate courses,
            WorkflowLinks links) {
        this.runs = runs;
        this.goals = goals;
        this.progress = progress;
        this.enrollments = enrollments;
        this.users = users;
        this.courses = courses;
        this.links = links;
    }

    @GetMapping("/api/v1/me/progress")
    OwnProgress own(Caller caller) {
        Account account = users.find(caller.id()).orElseThrow(ApiProblem::unauthorized);
        List<GoalProgress> rows = runs.of(caller.id(), null, null).stream()
                .map(run -> goal(run, false))
                .toList();
        return new OwnProgress(account.id(), account.username(), rows, Totals.of(rows));
    }

    @GetMapping("/api/v1/courses/{id}/progress")
    @Refuses(HttpStatus.FORBIDDEN)
    Page<LearnerProgress> ofCourse(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(defaultValue = Cursors.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Course course = courses.taught(caller, id);
        int shown = Cursors.limit(limit);
        Cursors.Place after = Cursors.read(cursor);
        List<RunRecord> all = runs.ofCourse(course.id());
        List<Account> people = Stream.concat(
                        enrollments.of(course.id()).stream().map(Enrollment::userId),
                        all.stream().map(run -> run.key().learnerId()))
                .distinct()
                .map(users::find)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Account::username)
                        .thenComparing(account -> account.id().value()))
                .toList();
        int from = after == null ? 0 : placeOf(people, after.id()) + 1;
        List<Account> rest = people.subList(from, Math.min(people.size(), from + shown + 1));
        return Page.of(
                rest,
                shown,
                account -> learner(account, all),
                account -> Cursors.of(course.createdAt(), account.id().value()));
    }

    private static int placeOf(List<Account> people, UUID id) {
        for (int at = 0; at < people.size(); at++) {
            if (people.get(at).id().value().equals(id)) {
                return at;
            }
        }
        throw ApiProblem.invalid("cursor", "invalid_field");
    }

    private LearnerProgress learner(Account account, List<RunRecord> all) {
        return new LearnerProgress(
                account.id(),
                account.username(),
                all.stream()
                        .filter(run -> run.key().learnerId().equals(account.id()))
                        .map(run -> goal(run, true))
                        .toList());
    }

    private GoalProgress goal(RunRecord run, boolean linked) {
        RunProgress.Numbers numbers = progress.of(run.key());
        return new GoalProgress(
                run.key().goalId(),
                goals.find(run.key().goalId()).orElseThrow(ApiProblem::notFound).title(),
                run.phase(),
                numbers.tasksCompleted(),
                numbers.tasks(),
                numbers.tries(),
                linked ? run.workflowId() : null,
                linked ? links.to(run.workflowId()).orElse(null) : null);
    }

    /** One learner of a course, with the runs in it. */
    record LearnerProgress(LearnerId userId, String username, List<GoalProgress> goals) {}

    /** Oneself, with all runs. */
    record OwnProgress(LearnerId userId, String username, List<GoalProgress> goals, Totals totals) {}

    /** One run in numbers. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GoalProgress(
            GoalId goalId,
            String title,
            GoalPhase phase,
            int tasksCompleted,
            int tasks,
            int tries,
            @Nullable String workflowId,
            @Nullable String workflowUrl) {}

    /** All runs together. */
    record Totals(int goals, int goalsCompleted, int tasksCompleted, int tasks, int tries) {

        static Totals of(List<GoalProgress> rows) {
            return new Totals(
                    rows.size(),
                    (int) rows.stream()
                            .filter(row -> row.phase() == GoalPhase.COMPLETED)
                            .count(),
                    rows.stream().mapToInt(GoalProgress::tasksCompleted).sum(),
                    rows.stream().mapToInt(GoalProgress::tasks).sum(),
                    rows.stream().mapToInt(GoalProgress::tries).sum());
        }
    }
}
