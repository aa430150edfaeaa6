package dev.aigoals.activities.feedback.hints;

import dev.aigoals.activities.feedback.bench.Finals;
import dev.aigoals.activities.feedback.bench.Interruptions;
import dev.aigoals.activities.guard.Piece;
import dev.aigoals.activities.guard.Sentences;
import dev.aigoals.contract.agent.FeedbackAgent.HintGiven;
import dev.aigoals.contract.agent.FeedbackAgent.HintRequest;
import dev.aigoals.contract.event.EventType;
import dev.aigoals.contract.wire.LiveMessage.HintChunk;
import dev.aigoals.contract.wire.LiveMessage.TextChunk;
import dev.aigoals.contract.wire.StreamMessage;
import dev.aigoals.platform.events.EventLog;
import dev.aigoals.platform.live.LiveText;
import dev.aigoals.platform.stream.LearnerStream;
import dev.aigoals.platform.work.GivenHint;
import dev.aigoals.platform.work.HintsGiven;
import dev.aigoals.platform.work.WorkRequests;
import io.temporal.activity.Activity;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The tool {@code give_hint}: writes the hint of a level once, and gives it again whenever it is asked for. */
@Component
public final class GiveHint {

    private final WriteHint write;
    private final LiveText live;
    private final HintsGiven hints;
    private final WorkRequests requests;
    private final LearnerStream stream;
    private final EventLog events;
    private final TransactionTemplate transaction;

    GiveHint(
            WriteHint write,
            LiveText live,
            HintsGiven hints,
            WorkRequests requests,
            LearnerStream stream,
            EventLog events,
            TransactionTemplate transaction) {
        this.write = write;
        this.live = live;
        this.hints = hints;
        this.requests = requests;
        this.stream = stream;
        this.events = events;
        this.transaction = transaction;
    }

    public HintGiven give(HintRequest request) {
        return give(request, Activity.getExecutionContext().getInfo().getAttempt());
    }

    HintGiven give(HintRequest request, int attempt) {
        GivenHint hint = hints.find(request.step().run().learnerId(), request.taskId(), request.level())
                .orElseGet(() -> Interruptions.passOn(() -> write.write(request)));
        speak(request, hint, attempt);
        GivenHint given = finish(request, hint, attempt);
        return new HintGiven(given.level(), given.verified());
    }

    /** A sentence at a time, and none before the whole hint was proven. */
    private void speak(HintRequest request, GivenHint hint, int attempt) {
        List<Piece> pieces = Sentences.of(hint.text());
        for (int index = 0; index < pieces.size(); index++) {
            live.publish(
                    hint.learnerId(),
                    new HintChunk(
                            request.requestId(),
                            hint.goalId(),
                            hint.taskId(),
                            attempt,
                            request.level(),
                            false,
                            new TextChunk(index, pieces.get(index).text())));
        }
    }

    private GivenHint finish(HintRequest request, GivenHint hint, int attempt) {
        return transaction.execute(status -> {
            if (!requests.finish(hint.learnerId(), request.requestId())) {
                return hint;
            }
            GivenHint standing = hints.give(hint);
            events.append(
                    EventType.FEEDBACK_GENERATED,
                    hint.learnerId(),
                    request.taskId().value(),
                    request.step().effectKey("hint"),
                    Map.of(
                            "kind", "hint",
                            "goal_id", hint.goalId(),
                            "level", standing.level(),
                            "verified", standing.verified()));
            stream.append(hint.learnerId(), Finals.key(request.requestId()), message(request, standing, attempt));
            return standing;
        });
    }

    private static StreamMessage.Hint message(HintRequest request, GivenHint hint, int attempt) {
        return new StreamMessage.Hint(
                request.requestId(),
                hint.goalId(),
                hint.taskId(),
                attempt,
                hint.level(),
                true,
                hint.text(),
                hint.verified(),
                request.allowance(),
                null);
    }
}
