package dev.aigoals.gateway.rest.goals;

import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.platform.goals.Tasks;
import dev.aigoals.platform.runs.Progress;
import dev.aigoals.platform.runs.ProgressRow;
import dev.aigoals.platform.runs.ProgressStatus;
import java.util.List;
import org.springframework.stereotype.Component;

/** How far a run is, in numbers. */
@Component
public final class RunProgress {

    private final Progress progress;
    private final Tasks tasks;

    public RunProgress(Progress progress, Tasks tasks) {
        this.progress = progress;
        this.tasks = tasks;
    }

    public Numbers of(RunKey run) {
        List<ProgressRow> ofTasks = progress.of(run.learnerId(), run.goalId()).stream()
                .filter(row -> row.taskId() != null)
                .toList();
        int completed = (int) ofTasks.stream()
                .filter(row -> row.status() == ProgressStatus.COMPLETED)
                .count();
        int tries = ofTasks.stream().mapToInt(ProgressRow::attempts).sum();
        return new Numbers(completed, tasks.of(run.goalId()).size(), tries);
    }

    /**
     * A run's numbers.
     *
     * @param tasks how many tasks the goal has
     * @param tries counted tries over all tasks
     */
    public record Numbers(int tasksCompleted, int tasks, int tries) {}
}
