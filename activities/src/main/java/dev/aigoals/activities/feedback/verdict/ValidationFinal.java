package dev.aigoals.activities.feedback.verdict;

import dev.aigoals.activities.feedback.bench.Finals;
import dev.aigoals.activities.feedback.bench.Workpiece;
import dev.aigoals.contract.agent.Step;
import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.event.EventType;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.wire.StreamMessage.ValidationResult;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores a verdict, once, and says the final word on a submission, once: in one transaction, or the word later. */
@Component
public final class ValidationFinal {

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

    /** Stores the verdict with its final word. Answers the verdict that stands: this one, or one that was stored before it. */
    StoredVerdict write(Step step, Workpiece piece, StoredVerdict verdict, Said said) {
        return transaction.execute(status -> {
            if (!requests.finish(verdict.learnerId(), verdict.requestId())) {
                return standing(verdict);
            }
            StoredVerdict stored = store(step, piece, verdict);
            append(stored, message(stored, said, said.text(), said.attempt(), null));
            return stored;
        });
    }

    /** Stores the verdict at once; its final word is still to come. Answers the verdict that stands. */
    StoredVerdict keep(Step step, Workpiece piece, StoredVerdict verdict) {
        return transaction.execute(status -> requests.lockOpen(verdict.learnerId(), verdict.requestId())
                ? store(step, piece, verdict)
                : standing(verdict));
    }

    /** Says the final word on a verdict that was kept; false where it was said before. */
    public boolean end(StoredVerdict verdict, Said said, LiveFeedback.Talk talk, boolean stopped) {
        return transaction.execute(status -> {
            boolean open = requests.finish(verdict.learnerId(), verdict.requestId());
            if (open) {
                append(verdict, message(verdict, said, talk.text(), talk.attempt(), stopped ? true : null));
            }
            return open;
        });
    }

    /** The final word on a verdict that was kept and whose explanation never came to its end. */
    public static ValidationResult cutShort(StoredVerdict verdict, Said said) {
        return message(verdict, said, said.text(), said.attempt(), true);
    }

    private StoredVerdict standing(StoredVerdict verdict) {
        return verdicts.find(verdict.learnerId(), verdict.requestId())
                .orElseThrow(() -> new CancellationException("the work was closed"));
    }

    private StoredVerdict store(Step step, Workpiece piece, StoredVerdict verdict) {
        if (!verdicts.store(verdict)) {
            return standing(verdict);
        }
        keepNumbers(piece, verdict);
        tellEvents(step, verdict);
        return verdict;
    }

    private void append(StoredVerdict verdict, ValidationResult message) {
        stream.append(verdict.learnerId(), Finals.key(verdict.requestId()), message);
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

    private static ValidationResult message(
            StoredVerdict verdict, Said said, String text, int attempt, @Nullable Boolean stopped) {
        return new ValidationResult(
                verdict.requestId(),
                verdict.goalId(),
                verdict.taskId(),
                attempt,
                true,
                text,
                verdict.verdict().wireName(),
                verdict.score(),
                verdict.tries(),
                said.checks(),
                stopped);
    }
}
