package dev.aigoals.gateway.routing;

import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.contract.wire.ErrorCode;
import dev.aigoals.gateway.message.RequestRefused;
import dev.aigoals.platform.goals.Tasks;
import dev.aigoals.platform.runs.GoalRuns;
import dev.aigoals.platform.runs.RunRecord;
import org.springframework.stereotype.Component;

/** The runs of the learner who asks; what is somebody else's is not there. */
@Component
final class OwnRuns {

    private final GoalRuns runs;
    private final Tasks tasks;

    OwnRuns(GoalRuns runs, Tasks tasks) {
        this.runs = runs;
        this.tasks = tasks;
    }

    RunRecord find(LearnerId learner, GoalId goal) {
        return runs.find(goal, learner).orElseThrow(() -> RequestRefused.of(ErrorCode.NOT_FOUND));
    }

    /** The run, where it is still open. */
    RunRecord open(LearnerId learner, GoalId goal) {
        RunRecord run = find(learner, goal);
        if (run.phase().closed()) {
            throw RequestRefused.of(ErrorCode.CONFLICT, "goal_closed");
        }
        return run;
    }

    /** Makes sure that the task is one of the goal's. */
    void requireTask(GoalId goal, TaskId task) {
        if (tasks.find(task).filter(found -> found.goalId().equals(goal)).isEmpty()) {
            throw RequestRefused.of(ErrorCode.NOT_FOUND, "task_not_of_goal");
        }
    }
}
