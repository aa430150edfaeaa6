package dev.aigoals.platform.runs;

import dev.aigoals.contract.content.Difficulty;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.content.TaskContent;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.contract.wire.GoalDocument;
import dev.aigoals.contract.wire.GoalDocument.CheckName;
import dev.aigoals.contract.wire.GoalDocument.TaskDocument;
import dev.aigoals.platform.goals.Goal;
import dev.aigoals.platform.goals.GoalContents;
import dev.aigoals.platform.goals.GoalSource;
import dev.aigoals.platform.goals.Goals;
import dev.aigoals.platform.goals.Tasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Learners' runs as clients see them: of checks the names only, of solutions nothing. */
@Component
public final class GoalDocuments {
    private final Goals goals;
    private final GoalRuns runs;
    private final GoalContents contents;
    private final Progress progress;

    public GoalDocuments(Goals goals, GoalRuns runs, GoalContents contents, Progress progress) {
        this.goals = goals;
        this.runs = runs;
        this.contents = contents;
        this.progress = progress;
    }

    /** The learner's run of the goal in that language; without tasks while it is being planned, empty where there is no run. */
    public Optional<GoalDocument> document(GoalId goal, LearnerId learner, LearnerLocale locale) {
        return runs.find(goal, learner).flatMap(run -> goals.find(goal).map(row -> document(row, run, locale)));
    }

    GoalDocument document(Goal goal, RunRecord run, LearnerLocale locale) {
        String hash = run.contentHash();
        return hash == null ? planning(goal, run) : planned(goal, run, contents.get(hash), locale);
    }

    private static GoalDocument planning(Goal goal, RunRecord run) {
        var difficulty = goal.difficulty() == null ? Difficulty.EASY : goal.difficulty();
        var language = goal.language() == null ? Language.PYTHON : goal.language();
        return new GoalDocument(
                goal.id(),
                run.key().courseId(),
                goal.title(),
                goal.description(),
                "",
                difficulty.wireName(),
                goal.estimatedMinutes() == null ? 0 : goal.estimatedMinutes(),
                language.wireName(),
                run.phase(),
                source(goal, run).wireName(),
                run.hints(),
                List.of());
    }

    private GoalDocument planned(Goal goal, RunRecord run, GoalContent content, LearnerLocale locale) {
        return new GoalDocument(
                goal.id(),
                run.key().courseId(),
                content.title().in(locale),
                content.description().in(locale),
                content.documentation().in(locale),
                content.difficulty().wireName(),
                content.estimatedMinutes(),
                content.language().wireName(),
                run.phase(),
                source(goal, run).wireName(),
                run.hints(),
                tasks(goal.id(), content, statuses(goal.id(), run.key().learnerId()), locale));
    }

    /** Whoever follows a goal that was made for somebody else has it from a course. */
    private static GoalSource source(Goal goal, RunRecord run) {
        if (!goal.createdBy().equals(run.key().learnerId())) {
            return GoalSource.COURSE;
        }
        return goal.source() == null ? GoalSource.BANK : goal.source();
    }

    private Map<TaskId, ProgressStatus> statuses(GoalId goal, LearnerId learner) {
        return progress.of(learner, goal).stream()
                .flatMap(row -> Optional.ofNullable(row.taskId()).map(task -> Map.entry(task, row.status())).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<TaskDocument> tasks(
            GoalId goal, GoalContent content, Map<TaskId, ProgressStatus> statuses, LearnerLocale locale) {
        var documents = new ArrayList<TaskDocument>();
        for (TaskContent task : content.tasks()) {
            int orderIndex = documents.size() + 1;
            TaskId id = Tasks.id(goal, orderIndex);
            documents.add(new TaskDocument(
                    id,
                    task.title().in(locale),
                    task.description().in(locale),
                    orderIndex,
                    statuses.getOrDefault(id, ProgressStatus.PENDING).wireName(),
                    content.fileName(),
                    task.starter(),
                    task.checks().stream()
                            .map(check -> new CheckName(check.name().in(locale), check.visible()))
                            .toList()));
        }
        return List.copyOf(documents);
    }
}
