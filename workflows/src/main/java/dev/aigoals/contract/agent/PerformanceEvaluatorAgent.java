package dev.aigoals.contract.agent;

import dev.aigoals.contract.id.RequestId;
import dev.aigoals.contract.id.TaskId;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.util.List;

/** Node 5: how does the learner do? */
@ActivityInterface
public interface PerformanceEvaluatorAgent {

    /** Brings the learner's numbers up to date after a verdict and tells the event log. */
    @ActivityMethod(name = "performance.evaluate")
    Evaluation evaluate(Request request);

    /** Sums up the whole goal, completes it, tells the learner, and has its events written to the lake. */
    @ActivityMethod(name = "performance.conclude")
    Evaluation conclude(ConcludeRequest request);

    /** Which verdict to take in. */
    record Request(Step step, RequestId requestId, TaskId taskId, FeedbackAgent.Judged judged) {}

    /**
     * @param hintsUsed levels taken in this goal
     * @param nextSlugs what the context organizer puts next, best first
     */
    record ConcludeRequest(Step step, int hintsUsed, List<String> nextSlugs) {}

    /**
     * @param score 0..1 over the whole goal so far
     * @param tries counted tries over all tasks
     */
    record Evaluation(double score, int tries, long minutes) {}
}
