package dev.aigoals.activities.performance;

import dev.aigoals.activities.models.ModelTool;
import dev.aigoals.activities.performance.PerformancePolicy.TaskResult;
import dev.aigoals.activities.words.LearnerLanguage;
import dev.aigoals.contract.agent.PerformanceEvaluatorAgent.Evaluation;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.platform.goals.GoalContents;
import dev.aigoals.platform.goals.Tasks;
import dev.aigoals.platform.runs.GoalRuns;
import dev.aigoals.platform.runs.Progress;
import dev.aigoals.platform.runs.ProgressRow;
import dev.aigoals.platform.runs.ProgressStatus;
import dev.aigoals.platform.runs.RunRecord;
import dev.aigoals.platform.work.GivenHint;
import dev.aigoals.platform.work.HintsGiven;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The tool {@code evaluate_perf}: a run's numbers from what was tried and which hints were taken. */
@Component
final class EvaluatePerf {

    private final GoalRuns runs;
    private final GoalContents contents;
    private final Progress progress;
    private final HintsGiven hints;
    private final LearnerLanguage languages;
    private final Clock clock = Clock.systemUTC();

    EvaluatePerf(GoalRuns runs, GoalContents contents, Progress progress, HintsGiven hints, LearnerLanguage languages) {
        this.runs = runs;
        this.contents = contents;
        this.progress = progress;
        this.hints = hints;
        this.languages = languages;
    }

    List<TaskResult> results(RunKey run) {
        RunRecord record = runs.find(run.goalId(), run.learnerId()).orElseThrow();
        GoalContent content = contents.get(String.valueOf(record.contentHash()));
        LearnerLocale locale = languages.of(run.learnerId());
        List<GivenHint> given = hints.of(run.learnerId(), run.goalId());
        List<TaskId> ids = Tasks.ids(run.goalId(), content.tasks().size());
        List<TaskResult> results = new ArrayList<>();
        for (int index = 0; index < ids.size(); index++) {
            TaskId id = ids.get(index);
            ProgressRow row = progress.find(run.learnerId(), run.goalId(), id).orElse(null);
            results.add(new TaskResult(
                    content.tasks().get(index).title().in(locale),
                    row != null && row.status() == ProgressStatus.COMPLETED,
                    row == null ? 0 : row.attempts(),
                    (int) given.stream()
                            .filter(hint -> hint.taskId().equals(id))
                            .count()));
        }
        return results;
    }

    /** What a model that sums a goal up may ask: how each task of this run went. */
    ModelTool forModel(List<TaskResult> results) {
        return new ModelTool(
                "evaluate_perf",
                "Tells how each task of this goal went: tries and hints.",
                List.of(),
                nothing -> results.stream().map(EvaluatePerf::line).collect(Collectors.joining("\n")));
    }

    private static String line(TaskResult task) {
        return "%s: %d tries, %d hints".formatted(task.title(), task.tries(), task.hints());
    }

    Evaluation soFar(RunKey run, List<TaskResult> results) {
        RunRecord record = runs.find(run.goalId(), run.learnerId()).orElseThrow();
        long minutes = Duration.between(record.startedAt(), clock.instant()).toMinutes();
        return new Evaluation(PerformancePolicy.score(results), PerformancePolicy.tries(results), minutes);
    }

    /** Keeps the numbers of the goal as a whole. */
    void keep(RunKey run, Evaluation evaluation) {
        progress.tried(run.learnerId(), run.goalId(), null, evaluation.tries(), evaluation.score(), null);
    }
}
