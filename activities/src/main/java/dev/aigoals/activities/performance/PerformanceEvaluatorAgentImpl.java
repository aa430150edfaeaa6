package dev.aigoals.activities.performance;

import dev.aigoals.activities.performance.PerformancePolicy.TaskResult;
import dev.aigoals.activities.worker.Agent;
import dev.aigoals.contract.agent.PerformanceEvaluatorAgent;
import dev.aigoals.contract.agent.Step;
import dev.aigoals.contract.goal.RunKey;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the learner's numbers, and sums a goal up when it is done. */
@Component
final class PerformanceEvaluatorAgentImpl implements PerformanceEvaluatorAgent, Agent {

    private final EvaluatePerf evaluatePerf;
    private final EmitEvent emitEvent;
    private final ToParquet toParquet;
    private final Summary summary;
    private final GoalCompletion completion;
    private final Struggles struggles;
    private final TransactionTemplate transaction;

    PerformanceEvaluatorAgentImpl(
            EvaluatePerf evaluatePerf,
            EmitEvent emitEvent,
            ToParquet toParquet,
            Summary summary,
            GoalCompletion completion,
            Struggles struggles,
            TransactionTemplate transaction) {
        this.evaluatePerf = evaluatePerf;
        this.emitEvent = emitEvent;
        this.toParquet = toParquet;
        this.summary = summary;
        this.completion = completion;
        this.struggles = struggles;
        this.transaction = transaction;
    }

    @Override
    public Evaluation evaluate(Request request) {
        RunKey run = request.step().run();
        List<TaskResult> results = evaluatePerf.results(run);
        Evaluation soFar = transaction.execute(status -> {
            Evaluation evaluation = evaluatePerf.soFar(run, results);
            evaluatePerf.keep(run, evaluation);
            emitEvent.evaluated(request.step(), request.taskId(), request.judged(), evaluation);
            return evaluation;
        });
        struggles.note(run, results);
        return soFar;
    }

    @Override
    public Evaluation conclude(ConcludeRequest request) {
        Step step = request.step();
        List<TaskResult> results = evaluatePerf.results(step.run());
        Conclusion conclusion = new Conclusion(results, evaluatePerf.soFar(step.run(), results), request.hintsUsed());
        // A model may put it into words: no transaction waits for that.
        String words = summary.of(step, conclusion);
        transaction.executeWithoutResult(status -> {
            evaluatePerf.keep(step.run(), conclusion.whole());
            completion.write(step, conclusion, words, request.nextSlugs());
        });
        toParquet.flush();
        return conclusion.whole();
    }
}
