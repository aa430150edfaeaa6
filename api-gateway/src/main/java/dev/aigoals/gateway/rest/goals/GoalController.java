package dev.aigoals.gateway.rest.goals;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.aigoals.contract.goal.GoalPhase;
import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.contract.wire.GoalDocument;
import dev.aigoals.gateway.delivery.Locales;
import dev.aigoals.gateway.rest.ApiProblem;
import dev.aigoals.gateway.rest.Cursors;
import dev.aigoals.gateway.rest.Page;
import dev.aigoals.gateway.rest.courses.CourseGate;
import dev.aigoals.gateway.security.Caller;
import dev.aigoals.platform.accounts.Users;
import dev.aigoals.platform.runs.GoalDocuments;
import dev.aigoals.platform.runs.GoalRuns;
import dev.aigoals.platform.runs.RunRecord;
import dev.aigoals.platform.temporal.WorkflowLinks;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Goals: one's own, and for instructors those of their learners, with the way to the workflow. */
@RestController
@RequestMapping("/api/v1/goals")
final class GoalController {

    private static final Comparator<RunRecord> NEWEST_FIRST = Comparator.comparing(RunRecord::startedAt)
            .reversed()
            .thenComparing(run -> run.key().goalId().value());

    private final GoalRuns runs;
    private final GoalDocuments documents;
    private final RunProgress progress;
    private final CourseGate courses;
    private final Users users;
    private final WorkflowLinks links;

    GoalController(
            GoalRuns runs,
            GoalDocuments documents,
            RunProgress progress,
            CourseGate courses,
            Users users,
            WorkflowLinks links) {
        this.runs = runs;
        this.documents = documents;
        this.progress = progress;
        this.courses = courses;
        this.users = users;
        this.links = links;
    }

    @GetMapping
    Page<GoalView> list(
            Caller caller,
            @RequestParam(name = "course_id", required = false) @Nullable UUID course,
            @RequestParam(required = false) @Nullable String phase,
            @RequestParam(required = false) @Nullable UUID learner,
            @RequestParam(defaultValue = Cursors.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int shown = Cursors.limit(limit);
        Cursors.Place after = Cursors.read(cursor);
        LearnerId whose = learner == null ? caller.id() : LearnerId.of(learner);
        List<RunRecord> found = runs
                .of(whose, course == null ? null : CourseId.of(course), phase == null ? null : phase("phase", phase))
                .stream()
                .filter(run -> maySee(caller, run))
                .sorted(NEWEST_FIRST)
                .filter(run -> after == null || isAfter(run, after))
                .limit(shown + 1L)
                .toList();
        String locale = users.localeOf(caller.id());
        return Page.of(
                found,
                shown,
                run -> view(caller, run, locale),
                run -> Cursors.of(run.startedAt(), run.key().goalId().value()));
    }

    @GetMapping("/{id}")
    GoalView one(Caller caller, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID learner) {
        LearnerId whose = learner == null ? caller.id() : LearnerId.of(learner);
        RunRecord run = runs.find(GoalId.of(id), whose)
                .filter(found -> maySee(caller, found))
                .orElseThrow(ApiProblem::notFound);
        return view(caller, run, users.localeOf(caller.id()));
    }

    /** Reads a phase by its name on the wire. */
    static GoalPhase phase(String field, String text) {
        return Arrays.stream(GoalPhase.values())
                .filter(phase -> phase.wireName().equals(text))
                .findFirst()
                .orElseThrow(() -> ApiProblem.invalid(field, "invalid_field"));
    }

    private boolean maySee(Caller caller, RunRecord run) {
        return run.key().learnerId().equals(caller.id())
                || courses.teaches(caller, run.key().courseId());
    }

    private static boolean isAfter(RunRecord run, Cursors.Place place) {
        int byTime = run.startedAt().compareTo(place.at());
        return byTime < 0 || (byTime == 0 && run.key().goalId().value().compareTo(place.id()) > 0);
    }

    private GoalView view(Caller caller, RunRecord run, String locale) {
        GoalDocument document = documents
                .document(run.key().goalId(), run.key().learnerId(), Locales.of(locale))
                .orElseThrow(ApiProblem::notFound);
        boolean instructs = courses.teaches(caller, run.key().courseId());
        Optional<String> link = instructs ? links.to(run.workflowId()) : Optional.empty();
        return new GoalView(
                document,
                run.currentTaskId(),
                progress.of(run.key()),
                instructs ? run.workflowId() : null,
                link.orElse(null));
    }

    /**
     * A run as its learner or instructor sees it.
     *
     * @param workflowUrl where the instructor sees exactly that workflow
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GoalView(
            @JsonUnwrapped GoalDocument goal,
            @Nullable TaskId currentTaskId,
            RunProgress.Numbers progress,
            @Nullable String workflowId,
            @Nullable String workflowUrl) {}
}
