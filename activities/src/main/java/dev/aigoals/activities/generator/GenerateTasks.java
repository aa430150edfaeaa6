package dev.aigoals.activities.generator;

import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.goal.GoalPlan;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.platform.goals.Tasks;
import dev.aigoals.platform.runs.GoalRuns;
import dev.aigoals.platform.runs.Progress;
import dev.aigoals.platform.runs.ProgressStatus;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The tool {@code generate_tasks}: lays the tasks out in order for the learner's run, on content that no later edit changes. */
@Component
final class GenerateTasks {

    private final GoalRuns runs;
    private final Progress progress;
    private final TransactionTemplate transaction;

    GenerateTasks(GoalRuns runs, Progress progress, TransactionTemplate transaction) {
        this.runs = runs;
        this.progress = progress;
        this.transaction = transaction;
    }

    GoalPlan generate(RunKey run, String hash, GoalContent content, LearnerLocale locale) {
        List<TaskId> tasks = Tasks.ids(run.goalId(), content.tasks().size());
        transaction.executeWithoutResult(status -> {
            runs.pin(run, hash);
            runs.currentTask(run, tasks.getFirst());
            progress.mark(run.learnerId(), run.goalId(), null, ProgressStatus.IN_PROGRESS);
            tasks.forEach(task -> progress.mark(run.learnerId(), run.goalId(), task, ProgressStatus.PENDING));
        });
        return new GoalPlan(content.title().in(locale), hash, tasks);
    }
}
