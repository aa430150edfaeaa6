package dev.aigoals.activities.support;

import dev.aigoals.activities.worker.Agent;
import dev.aigoals.contract.agent.EmotionalSupportAgent;
import dev.aigoals.contract.failure.FailureType;
import dev.aigoals.contract.wire.StreamMessage.MotivationModal;
import dev.aigoals.platform.runs.Modals;
import dev.aigoals.platform.runs.SentModal;
import io.temporal.failure.ApplicationFailure;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the mood from behaviour, and sends a word where one is due. */
@Component
final class EmotionalSupportAgentImpl implements EmotionalSupportAgent, Agent {

    private final DetectMood detectMood;
    private final Motivate motivate;
    private final SendModal sendModal;
    private final Modals modals;
    private final TransactionTemplate transaction;

    EmotionalSupportAgentImpl(
            DetectMood detectMood,
            Motivate motivate,
            SendModal sendModal,
            Modals modals,
            TransactionTemplate transaction) {
        this.detectMood = detectMood;
        this.motivate = motivate;
        this.sendModal = sendModal;
        this.modals = modals;
        this.transaction = transaction;
    }

    @Override
    public Mood support(Request request) {
        Mood mood = detectMood.detect(request);
        // A model may put it into words: no transaction waits for that.
        Optional<MotivationModal> word = motivate.wordFor(request, mood);
        transaction.executeWithoutResult(status -> {
            detectMood.keep(request, mood);
            word.ifPresent(modal -> sendModal.send(request.step(), modal));
        });
        return mood;
    }

    @Override
    public Mood answer(AnswerRequest request) {
        SentModal sent = modals.find(request.step().run().learnerId(), request.modalId())
                .orElseThrow(() -> ApplicationFailure.newNonRetryableFailure(
                        "the modal " + request.modalId() + " is not in the database", FailureType.MISSING.name()));
        return transaction.execute(status -> detectMood.answered(request, sent));
    }
}
