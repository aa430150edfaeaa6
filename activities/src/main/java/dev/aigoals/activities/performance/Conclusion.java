package dev.aigoals.activities.performance;

import dev.aigoals.activities.performance.PerformancePolicy.TaskResult;
import dev.aigoals.contract.agent.PerformanceEvaluatorAgent.Evaluation;
import java.util.List;

/** The numbers of a goal at its end. */
record Conclusion(List<TaskResult> results, Evaluation whole, int hintsUsed) {

    Conclusion {
        results = List.copyOf(results);
    }

    long percent() {
        return Math.round(whole.score() * 100);
    }

    boolean flawless() {
        return PerformancePolicy.strengths(results).size() == results.size();
    }
}
