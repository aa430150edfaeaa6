package dev.aigoals.activities.feedback.speech;

import dev.aigoals.activities.feedback.bench.Interruptions;
import dev.aigoals.activities.feedback.bench.Workpiece;
import dev.aigoals.activities.feedback.verdict.LiveFeedback.Talk;
import dev.aigoals.activities.feedback.verdict.Remark;
import dev.aigoals.activities.feedback.verdict.Said;
import dev.aigoals.activities.models.ModelSize;
import dev.aigoals.activities.turns.AgentVoice;
import dev.aigoals.activities.turns.Reply;
import dev.aigoals.activities.turns.Reply.Silence;
import dev.aigoals.activities.turns.Turn;
import dev.aigoals.activities.words.Words;
import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.agent.FeedbackAgent.Ending;
import dev.aigoals.contract.agent.FeedbackAgent.ExplainRequest;
import dev.aigoals.platform.work.WorkRequests;
import io.temporal.activity.Activity;
import io.temporal.client.ActivityCanceledException;
import io.temporal.client.ActivityCompletionException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Hears a model out on a thread of its own, and ends that where it takes too long, the learner goes on, or the learner stops it: the
 * connection to the provider is closed then.
 */
@Component
final class Speech {

    /** How soon it is noticed that the learner has sent new work. */
    private static final Duration LOOK = Duration.ofMillis(500);

    /** The provider's limits are not to be reached before those of the reader. */
    private static final Duration MARGIN = Duration.ofSeconds(1);

    private static final String AWAY = "feedback.explanation.away";

    private final AgentVoice voice;
    private final ExplanationProperties limits;
    private final WorkRequests requests;
    private final Words words;

    Speech(AgentVoice voice, ExplanationProperties limits, WorkRequests requests, Words words) {
        this.voice = voice;
        this.limits = limits;
        this.requests = requests;
        this.words = words;
    }

    /** When this returns nothing is said any more. */
    Ending hear(ExplainRequest request, Workpiece piece, Said said, Talk talk, GuardedWords heard) {
        Turn turn = new Turn(
                        request.step(),
                        AgentName.FEEDBACK,
                        ExplanationPrompt.CONSTANT,
                        1,
                        ExplanationPrompt.changing(piece, said),
                        ModelSize.SMALL,
                        limits.whole().plus(MARGIN))
                .about(new ExplanationTurns.Matter(request.taskId(), request.requestId()));
        FutureTask<Reply> speaking = new FutureTask<>(() -> speak(turn, heard));
        Thread.ofVirtual().name("explanation").start(speaking);
        try {
            return await(request, speaking, piece, talk, heard);
        } catch (InterruptedException interrupted) {
            if (stoppedByLearner()) {
                return Ending.STOPPED;
            }
            return Interruptions.passOn(() -> {
                throw interrupted;
            });
        } finally {
            talk.end(() -> speaking.cancel(true));
        }
    }

    private Reply speak(Turn turn, GuardedWords heard) throws InterruptedException {
        Reply reply = voice.ask(turn, heard);
        if (reply instanceof Reply.Spoken spoken) {
            heard.finish();
            voice.conclude(spoken, heard.outcome(), heard.reason());
        }
        return reply;
    }

    private Ending await(
            ExplainRequest request, FutureTask<Reply> speaking, Workpiece piece, Talk talk, GuardedWords heard)
            throws InterruptedException {
        long start = System.nanoTime();
        while (true) {
            Duration limit = heard.begun() ? limits.whole() : limits.firstWord();
            Duration left = limit.minusNanos(System.nanoTime() - start);
            if (!left.isPositive()) {
                if (!heard.begun()) {
                    tell(piece, talk, AWAY);
                }
                return Ending.OUT_OF_TIME;
            }
            try {
                long wait = Math.min(left.toNanos(), LOOK.toNanos());
                return ending(speaking.get(wait, TimeUnit.NANOSECONDS), piece, talk, heard);
            } catch (TimeoutException stillSpeaking) {
                if (isOvertaken(request)) {
                    return Ending.OVERTAKEN;
                }
            } catch (ExecutionException broken) {
                throw new IllegalStateException("the explanation could not be made", broken.getCause());
            }
        }
    }

    private Ending ending(Reply reply, Workpiece piece, Talk talk, GuardedWords heard) {
        return switch (reply) {
            case Reply.Spoken _ -> Ending.COMPLETE;
            case Reply.Silent silent -> {
                if (silent.why() == Silence.NO_BUDGET) {
                    tell(piece, talk, "feedback.explanation.budget");
                } else if (silent.why().worthTelling()) {
                    tell(piece, talk, heard.shown() > 0 ? "feedback.explanation.broken_off" : AWAY);
                }
                yield Ending.SILENT;
            }
        };
    }

    private void tell(Workpiece piece, Talk talk, String key) {
        talk.say(Remark.SUGGESTION, words.say(piece.locale(), key));
    }

    /** A database that does not answer ends no explanation. */
    private boolean isOvertaken(ExplainRequest request) {
        try {
            return requests.isOvertaken(request.step().run().learnerId(), request.requestId());
        } catch (DataAccessException unanswered) {
            return false;
        }
    }

    /** Else the process ends, or this try is no longer the one that counts: the next one says it all again. */
    private static boolean stoppedByLearner() {
        try {
            Activity.getExecutionContext().heartbeat(null);
            return false;
        } catch (ActivityCanceledException cancelled) {
            return true;
        } catch (ActivityCompletionException noLongerCounts) {
            return false;
        }
    }
}
