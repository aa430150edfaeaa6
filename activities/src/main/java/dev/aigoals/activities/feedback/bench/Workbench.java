package dev.aigoals.activities.feedback.bench;

import dev.aigoals.activities.runner.Program;
import dev.aigoals.activities.words.LearnerLanguage;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.failure.FailureType;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.platform.goals.GoalContents;
import dev.aigoals.platform.goals.SourceFile;
import dev.aigoals.platform.goals.Tasks;
import dev.aigoals.platform.runs.GoalRuns;
import dev.aigoals.platform.runs.RunRecord;
import dev.aigoals.platform.work.WorkRequest;
import dev.aigoals.platform.work.WorkRequests;
import io.temporal.failure.ApplicationFailure;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays a learner's code beside the task that it is for, on the content that the run has pinned. */
@Component
public final class Workbench {

    private final WorkRequests requests;
    private final GoalRuns runs;
    private final GoalContents contents;
    private final LearnerLanguage languages;

    Workbench(WorkRequests requests, GoalRuns runs, GoalContents contents, LearnerLanguage languages) {
        this.requests = requests;
        this.runs = runs;
        this.contents = contents;
        this.languages = languages;
    }

    public WorkRequest request(RunKey run, RequestId id) {
        return requests.find(run.learnerId(), id)
                .orElseThrow(() -> missing("the code of request " + id + " is not in the database"));
    }

    public Workpiece of(RunKey run, TaskId task, WorkRequest request) {
        return of(run, task, request.code(), request.files());
    }

    public Workpiece of(RunKey run, TaskId task, @Nullable String code, List<SourceFile> files) {
        return of(run, task, code, files.stream().collect(Collectors.toMap(SourceFile::path, SourceFile::content)));
    }

    public Workpiece of(RunKey run, TaskId task, @Nullable String code, Map<String, String> files) {
        GoalContent content = contents.get(runs.find(run.goalId(), run.learnerId())
                .map(RunRecord::contentHash)
                .orElseThrow(() -> missing("the run has no content")));
        int index = Tasks.ids(run.goalId(), content.tasks().size()).indexOf(task);
        if (index < 0) {
            throw missing("the goal has no task " + task);
        }
        Program program =
                new Program(content.language(), content.fileName(), Objects.requireNonNullElse(code, ""), files);
        return new Workpiece(run, task, content, content.tasks().get(index), languages.of(run.learnerId()), program);
    }

    private static ApplicationFailure missing(String what) {
        return ApplicationFailure.newNonRetryableFailure(what, FailureType.MISSING.name());
    }
}
