package dev.aigoals.activities.feedback;

import dev.aigoals.activities.feedback.bench.Finals;
import dev.aigoals.activities.feedback.bench.Workpiece;
import dev.aigoals.activities.runner.CheckResult;
import dev.aigoals.activities.runner.Report;
import dev.aigoals.activities.runner.judge.Told;
import dev.aigoals.contract.agent.FeedbackAgent.ValidateRequest;
import dev.aigoals.contract.agent.Step;
import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.event.EventType;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.contract.wire.StreamMessage;
import dev.aigoals.platform.events.EventLog;
import dev.aigoals.platform.runs.Progress;
import dev.aigoals.platform.stream.LearnerStream;
import dev.aigoals.platform.work.CodeSnapshots;
import dev.aigoals.platform.work.StoredVerdict;
import dev.aigoals.platform.work.Verdicts;
import dev.aigoals.platform.work.WorkRequests;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores a verdict and says the final word on a submission, in one transaction, once. */
@Component
final class ValidationFinal {

    private final TransactionTemplate transaction;
    private final WorkRequests requests;
    private final Verdicts verdicts;
    private final Progress progress;
    private final CodeSnapshots snapshots;
    private final LearnerStream stream;
    private final EventLog events;

    ValidationFinal(
            TransactionTemplate transaction,
            WorkRequests requests,
            Verdicts verdicts,
            Progress progress,
            CodeSnapshots snapshots,
            LearnerStream stream,
            EventLog events) {
        this.transaction = transaction;
        this.requests = requests;
        this.verdicts = verdicts;
        this.progress = progress;
        this.snapshots = snapshots;
        this.stream = stream;
        this.events = events;
    }

    /** Answers the verdict that stands: this one, or one that was stored before it. */
    StoredVerdict write(
            ValidateRequest request, Workpiece piece, Report report, StoredVerdict verdict, LiveFeedback.Talk talk) {
        return transaction.execute(status -> {
            if (!requests.finish(verdict.learnerId(), verdict.requestId())) {
                return verdicts.find(verdict.learnerId(), verdict.requestId())
                        .orElseThrow(() -> new CancellationException("the work was closed"));
            }
            verdicts.store(verdict);
            keepNumbers(piece, verdict);
            tellEvents(request.step(), verdict);
            stream.append(verdict.learnerId(), Finals.key(verdict.requestId()), message(piece, report, verdict, talk));
            return verdict;
        });
    }

    private void keepNumbers(Workpiece piece, StoredVerdict verdict) {
        RunKey run = piece.run();
        if (verdict.verdict() != Verdict.INCONCLUSIVE) {
            progress.tried(
                    run.learnerId(),
                    run.goalId(),
                    verdict.taskId(),
                    verdict.tries(),
                    verdict.score(),
                    piece.program().code());
        }
        snapshots.register(
                run.learnerId(),
                run.goalId(),
                verdict.requestId(),
                piece.content().language());
    }

    private void tellEvents(Step step, StoredVerdict verdict) {
        Map<String, Object> payload = Map.of(
                "goal_id", verdict.goalId(),
                "task_id", verdict.taskId(),
                "request_id", verdict.requestId(),
                "verdict", verdict.verdict(),
                "score", verdict.score(),
                "tries", verdict.tries());
        for (EventType type :
                List.of(EventType.CODE_VALIDATED, EventType.TASK_VALIDATED, EventType.FEEDBACK_GENERATED)) {
            events.append(type, verdict.learnerId(), verdict.taskId().value(), step.effectKey("validation"), payload);
        }
    }

    private static StreamMessage.ValidationResult message(
            Workpiece piece, Report report, StoredVerdict verdict, LiveFeedback.Talk talk) {
        return new StreamMessage.ValidationResult(
                verdict.requestId(),
                verdict.goalId(),
                verdict.taskId(),
                talk.attempt(),
                true,
                talk.text(),
                verdict.verdict().wireName(),
                verdict.score(),
                verdict.tries(),
                report.results().stream()
                        .map(result -> outcome(result, piece.locale()))
                        .toList(),
                null);
    }

    private static StreamMessage.CheckOutcome outcome(CheckResult result, LearnerLocale locale) {
        Told told = result.shown();
        return new StreamMessage.CheckOutcome(
                result.name().in(locale),
                result.visible(),
                result.passed(),
                told == null ? null : told.message(),
                told == null ? null : told.expected(),
                told == null ? null : told.actual());
    }
}
