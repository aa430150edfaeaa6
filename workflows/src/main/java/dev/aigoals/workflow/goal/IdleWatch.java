package dev.aigoals.workflow.goal;

import dev.aigoals.contract.agent.EmotionalSupportAgent.Cause;
import dev.aigoals.contract.agent.StateMonitorAgent.FlowStep;
import dev.aigoals.contract.goal.CarriedState.TaskStatus;
import dev.aigoals.contract.goal.GoalRun.Pace;
import dev.aigoals.workflow.goal.RunState.PauseWish;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.Optional;

/** What happens by the clock alone: a learner who stays away is encouraged, then left to rest; a deadline passes. */
final class IdleWatch {

    private final Pace pace;
    private final RunState state;
    private final AgentCalls agents;
    private final Showcase showcase;
    private final Encouragement encouragement;
    private final IdleClock clock = new IdleClock();

    IdleWatch(Pace pace, RunState state, AgentCalls agents, Showcase showcase, Encouragement encouragement) {
        this.pace = pace;
        this.state = state;
        this.agents = agents;
        this.showcase = showcase;
        this.encouragement = encouragement;
    }

    /** Sets the one timer anew. */
    void arm() {
        clock.arm(nextLook());
    }

    boolean rang() {
        return clock.rang();
    }

    private long nextLook() {
        long nudgeAt = state.lastActivityAt + pace.nudgeAfter().toMillis();
        long idleAt = state.nudged ? nudgeAt + pace.pauseAfter().toMillis() : nudgeAt;
        Instant deadline = state.contract.deadline();
        if (deadline == null || (state.deadlinePassed() && taskToLose().isEmpty())) {
            return idleAt;
        }
        return Math.min(idleAt, deadline.toEpochMilli() + 1);
    }

    void look() {
        if (state.deadlinePassed()) {
            loseTaskToDeadline();
        }
        long idle = Workflow.currentTimeMillis() - state.lastActivityAt;
        long nudge = pace.nudgeAfter().toMillis();
        if (!state.nudged && idle >= nudge) {
            state.nudged = true;
            showcase.tell("idle: the learner is encouraged to come back");
            encouragement.support(Cause.IDLE, "The learner has been away");
        } else if (state.nudged && idle >= nudge + pace.pauseAfter().toMillis()) {
            state.rest(PauseWish.IDLE);
        }
    }

    private void loseTaskToDeadline() {
        taskToLose().ifPresent(task -> {
            task.lose();
            agents.flow("The deadline has passed", new FlowStep.TaskLost(task.taskId(), "deadline"));
            showcase.tell("the deadline has passed");
        });
    }

    /** Also where the deadline passed while something else was going on, or before the run began. */
    private Optional<TaskProgress> taskToLose() {
        return state.currentTask().filter(task -> task.status() != TaskStatus.FAILED);
    }
}
