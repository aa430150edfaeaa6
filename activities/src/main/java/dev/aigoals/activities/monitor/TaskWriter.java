package dev.aigoals.activities.monitor;

import dev.aigoals.contract.agent.StateMonitorAgent.FlowStep;
import dev.aigoals.contract.agent.Step;
import dev.aigoals.contract.event.EventType;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.contract.wire.StreamMessage;
import dev.aigoals.platform.events.EventLog;
import dev.aigoals.platform.runs.GoalRuns;
import dev.aigoals.platform.runs.Progress;
import dev.aigoals.platform.runs.ProgressStatus;
import dev.aigoals.platform.stream.LearnerStream;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Moves a learner from task to task and tells them, inside the caller's transaction. */
@Component
final class TaskWriter {

    private final GoalRuns runs;
    private final Progress progress;
    private final LearnerStream stream;
    private final EventLog events;

    TaskWriter(GoalRuns runs, Progress progress, LearnerStream stream, EventLog events) {
        this.runs = runs;
        this.progress = progress;
        this.stream = stream;
        this.events = events;
    }

    void begin(Step step, FlowStep.TaskBegun begun) {
        mark(step, begun.taskId(), ProgressStatus.IN_PROGRESS);
        runs.currentTask(step.run(), begun.taskId());
        event(
                step,
                EventType.TASK_STARTED,
                begun.taskId(),
                Map.of("goal_id", step.run().goalId()));
        tell(step, new StreamMessage.TaskStarted(step.run().goalId(), begun.taskId()));
    }

    void complete(Step step, FlowStep.TaskDone done) {
        mark(step, done.taskId(), ProgressStatus.COMPLETED);
        if (done.next() != null) {
            runs.currentTask(step.run(), done.next());
        }
        event(
                step,
                EventType.TASK_COMPLETED,
                done.taskId(),
                Map.of("goal_id", step.run().goalId(), "score", done.score(), "tries", done.tries()));
        tell(
                step,
                new StreamMessage.TaskCompleted(
                        step.run().goalId(), done.taskId(), done.score(), done.tries(), done.next()));
    }

    void lose(Step step, FlowStep.TaskLost lost) {
        mark(step, lost.taskId(), ProgressStatus.FAILED);
        event(
                step,
                EventType.TASK_FAILED,
                lost.taskId(),
                Map.of("goal_id", step.run().goalId(), "reason", lost.reason()));
        tell(step, new StreamMessage.TaskFailed(step.run().goalId(), lost.taskId(), lost.reason()));
    }

    private void mark(Step step, TaskId task, ProgressStatus status) {
        progress.mark(step.run().learnerId(), step.run().goalId(), task, status);
    }

    private void tell(Step step, StreamMessage message) {
        stream.append(step.run().learnerId(), step.effectKey("task"), message);
    }

    private void event(Step step, EventType type, TaskId task, Map<String, ?> payload) {
        events.append(type, step.run().learnerId(), task.value(), step.effectKey("task"), payload);
    }
}
