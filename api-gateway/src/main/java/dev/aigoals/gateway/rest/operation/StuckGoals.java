package dev.aigoals.gateway.rest.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aigoals.contract.goal.GoalPhase;
import dev.aigoals.contract.goal.Resume;
import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.gateway.rest.ApiProblem;
import dev.aigoals.gateway.rest.Check;
import dev.aigoals.gateway.rest.Cursors;
import dev.aigoals.gateway.rest.OnlyFor;
import dev.aigoals.gateway.rest.Page;
import dev.aigoals.gateway.rest.Refuses;
import dev.aigoals.gateway.routing.GoalWorkflows;
import dev.aigoals.gateway.security.Caller;
import dev.aigoals.platform.accounts.Account;
import dev.aigoals.platform.accounts.Role;
import dev.aigoals.platform.accounts.Users;
import dev.aigoals.platform.runs.GoalRuns;
import dev.aigoals.platform.runs.RunRecord;
import dev.aigoals.platform.temporal.WorkflowLinks;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What operators see of goals that are stuck, and their word to them; the workflow itself writes the audit. */
@RestController
@RequestMapping("/api/v1/ops/goals")
@OnlyFor(Role.ADMIN)
final class StuckGoals {

    private static final int LONGEST_EPISODE = 200;
    private static final int LONGEST_REASON = 1_000;
    private static final Comparator<RunRecord> LONGEST_WAITING_FIRST = Comparator.comparing(RunRecord::updatedAt)
            .thenComparing(run -> run.key().goalId().value());

    private final GoalRuns runs;
    private final Users users;
    private final GoalWorkflows workflows;
    private final WorkflowLinks links;

    StuckGoals(GoalRuns runs, Users users, GoalWorkflows workflows, WorkflowLinks links) {
        this.runs = runs;
        this.users = users;
        this.workflows = workflows;
        this.links = links;
    }

    @GetMapping
    Page<OperatorView> list(
            @RequestParam(defaultValue = "stuck") String phase,
            @RequestParam(defaultValue = Cursors.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int shown = Cursors.limit(limit);
        Cursors.Place after = Cursors.read(cursor);
        List<RunRecord> found = runs.inPhase(phase(phase)).stream()
                .sorted(LONGEST_WAITING_FIRST)
                .filter(run -> after == null || isAfter(run, after))
                .limit(shown + 1L)
                .toList();
        return Page.of(
                found,
                shown,
                this::view,
                run -> Cursors.of(run.updatedAt(), run.key().goalId().value()));
    }

    @PostMapping("/{id}/resume")
    @Refuses(HttpStatus.CONFLICT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    OperatorView resume(Caller caller, @PathVariable UUID id, @RequestBody ResumeBody body) {
        LearnerId learner = LearnerId.of(Check.present("learner", body.learner));
        String episode = Check.text("episode", body.episode, LONGEST_EPISODE);
        Resume.Action action = action(Check.present("action", body.action));
        String reason = Check.text("reason", body.reason, LONGEST_REASON);
        RunRecord run = runs.find(GoalId.of(id), learner).orElseThrow(ApiProblem::notFound);
        if (run.phase() != GoalPhase.STUCK || !Objects.equals(run.episode(), episode)) {
            throw ApiProblem.of(HttpStatus.CONFLICT, "stale_episode");
        }
        String operator = users.find(caller.id()).map(Account::username).orElseThrow(ApiProblem::unauthorized);
        workflows.signal(run.key(), goal -> goal.resume(new Resume(episode, action, operator, reason)));
        return view(run);
    }

    private OperatorView view(RunRecord run) {
        LearnerId learner = run.key().learnerId();
        return new OperatorView(
                run.key().goalId(),
                learner,
                users.find(learner).map(Account::username).orElse(""),
                run.key().courseId(),
                run.phase(),
                run.episode(),
                run.stuckAgent(),
                run.reason(),
                run.updatedAt(),
                run.workflowId(),
                links.to(run.workflowId()).orElse(null));
    }

    private static boolean isAfter(RunRecord run, Cursors.Place place) {
        int byTime = run.updatedAt().compareTo(place.at());
        return byTime > 0 || (byTime == 0 && run.key().goalId().value().compareTo(place.id()) > 0);
    }

    private static GoalPhase phase(String text) {
        return Arrays.stream(GoalPhase.values())
                .filter(phase -> phase.wireName().equals(text))
                .findFirst()
                .orElseThrow(() -> ApiProblem.invalid("phase", "invalid_field"));
    }

    private static Resume.Action action(String text) {
        return Arrays.stream(Resume.Action.values())
                .filter(action -> action.wireName().equals(text))
                .findFirst()
                .orElseThrow(() -> ApiProblem.invalid("action", "invalid_field"));
    }

    /**
     * An operator's word.
     *
     * @param episode names the time that the goal got stuck
     */
    record ResumeBody(
            @Nullable UUID learner,
            @Nullable String episode,
            @Nullable String action,
            @Nullable String reason) {}

    /** A run as operators see it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OperatorView(
            GoalId goalId,
            LearnerId learner,
            String username,
            CourseId courseId,
            GoalPhase phase,
            @Nullable String episode,
            @Nullable String agent,
            String reason,
            Instant updatedAt,
            String workflowId,
            @Nullable String workflowUrl) {}
}
