package dev.aigoals.gateway.routing;

import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.contract.wire.ErrorCode;
import dev.aigoals.gateway.message.RequestRefused;
import dev.aigoals.platform.courses.Contracts;
import dev.aigoals.platform.goals.Goal;
import dev.aigoals.platform.goals.Goals;
import dev.aigoals.platform.runs.Progress;
import dev.aigoals.platform.runs.ProgressRow;
import dev.aigoals.platform.runs.ProgressStatus;
import org.springframework.stereotype.Component;

/** Refuses work on a task whose attempts are used up, where the message does not go through the workflow, which would. */
@Component
final class LostTasks {

    private final Progress progress;
    private final Goals goals;
    private final Contracts contracts;

    LostTasks(Progress progress, Goals goals, Contracts contracts) {
        this.progress = progress;
        this.goals = goals;
        this.contracts = contracts;
    }

    void refuse(RunKey run, TaskId task) {
        progress.find(run.learnerId(), run.goalId(), task)
                .filter(row -> row.status() == ProgressStatus.FAILED && usedUp(run, row))
                .ifPresent(row -> {
                    throw RequestRefused.of(ErrorCode.ATTEMPTS_EXHAUSTED);
                });
    }

    private boolean usedUp(RunKey run, ProgressRow row) {
        return goals.find(run.goalId())
                .map(Goal::courseId)
                .map(course -> contracts.statusFor(run.learnerId(), course))
                .filter(terms -> terms.triesUsedUp(row.attempts()))
                .isPresent();
    }
}
