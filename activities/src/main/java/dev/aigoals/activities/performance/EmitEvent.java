package dev.aigoals.activities.performance;

import dev.aigoals.contract.agent.FeedbackAgent.Judged;
import dev.aigoals.contract.agent.PerformanceEvaluatorAgent.Evaluation;
import dev.aigoals.contract.agent.Step;
import dev.aigoals.contract.event.EventType;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.platform.events.EventLog;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The tool {@code emit_event}: tells the event log how the learner does, inside the caller's transaction. */
@Component
final class EmitEvent {

    private final EventLog events;

    EmitEvent(EventLog events) {
        this.events = events;
    }

    void evaluated(Step step, TaskId task, Judged judged, Evaluation evaluation) {
        events.append(
                EventType.PERFORMANCE_EVALUATED,
                step.run().learnerId(),
                step.run().goalId().value(),
                step.effectKey("performance"),
                Map.of(
                        "task_id", task,
                        "verdict", judged.verdict(),
                        "task_score", judged.score(),
                        "goal_score", evaluation.score(),
                        "tries", evaluation.tries(),
                        "minutes", evaluation.minutes()));
    }

    void completed(Step step, Evaluation evaluation, int hintsUsed) {
        events.append(
                EventType.GOAL_COMPLETED,
                step.run().learnerId(),
                step.run().goalId().value(),
                step.effectKey("completed"),
                Map.of(
                        "course_id", step.run().courseId(),
                        "score", evaluation.score(),
                        "tries", evaluation.tries(),
                        "hints_used", hintsUsed,
                        "minutes", evaluation.minutes()));
    }
}
