package dev.aigoals.activities.feedback.speech;

import dev.aigoals.activities.feedback.verdict.LiveFeedback.Talk;
import dev.aigoals.activities.feedback.verdict.Remark;
import dev.aigoals.activities.guard.Piece;
import dev.aigoals.activities.guard.PlainText;
import dev.aigoals.activities.guard.Sentences;
import dev.aigoals.activities.models.TokenListener;
import dev.aigoals.platform.turns.TurnOutcome;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets a model's words through to the learner by the sentence, each as soon as it is complete and found to speak of what is there and
 * not to tell the solution. A piece that is held, or made up, is left out; nothing of it goes anywhere.
 */
final class GuardedWords implements TokenListener {

    private final ExplanationGate gate;
    private final Talk talk;
    private final String introduction;
    private Sentences sentences = new Sentences();
    private int attempt = 1;
    private final AtomicInteger shown = new AtomicInteger();
    private volatile boolean begun;

    /**
     * @param introduction said before the first of the model's words: what they are
     */
    GuardedWords(ExplanationGate gate, Talk talk, String introduction) {
        this.gate = gate;
        this.talk = talk;
        this.introduction = introduction;
    }

    @Override
    public void heard(int modelAttempt, String text) {
        begun = true;
        if (modelAttempt > attempt) {
            startAgain(modelAttempt);
        }
        sentences.add(text).forEach(this::release);
    }

    /** Takes the rest of an answer that came to its end. */
    void finish() {
        sentences.finish().forEach(this::release);
    }

    /** Whether the model has said anything, shown or not. */
    boolean begun() {
        return begun;
    }

    /** Pieces that the learner sees now. */
    int shown() {
        return shown.get();
    }

    /** Pieces that were left out. */
    int held() {
        return gate.leftOut();
    }

    TurnOutcome outcome() {
        return gate.outcome(shown());
    }

    /** Why pieces were left out, for the record of the turn. */
    String reason() {
        return gate.reason();
    }

    /** What the leak check has let through stays told: the learner has seen it. */
    private void startAgain(int modelAttempt) {
        attempt = modelAttempt;
        sentences = new Sentences();
        if (shown() > 0) {
            shown.set(0);
            talk.startAgain();
        }
    }

    private void release(Piece piece) {
        try {
            if (gate.lets(piece)) {
                show(PlainText.of(piece.text()));
            }
        } catch (InterruptedException stopped) {
            // Whoever reads the model's answer on this thread hears of it next.
            Thread.currentThread().interrupt();
        }
    }

    private void show(String text) {
        if (text.isBlank()) {
            return;
        }
        if (shown() == 0) {
            talk.say(Remark.SUGGESTION, introduction);
        }
        talk.sayOn(Remark.SUGGESTION, text);
        shown.incrementAndGet();
    }
}
