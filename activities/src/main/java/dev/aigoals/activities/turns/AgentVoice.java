package dev.aigoals.activities.turns;

import dev.aigoals.activities.models.ModelAnswer;
import dev.aigoals.activities.models.ModelFailedException;
import dev.aigoals.activities.models.ModelFailure;
import dev.aigoals.activities.models.ModelProperties;
import dev.aigoals.activities.models.ModelRequest;
import dev.aigoals.activities.models.ModelSize;
import dev.aigoals.activities.models.Speaker;
import dev.aigoals.activities.models.TokenListener;
import dev.aigoals.activities.turns.Reply.Silence;
import dev.aigoals.activities.turns.Reply.Silent;
import dev.aigoals.activities.turns.Reply.Spoken;
import dev.aigoals.contract.agent.Step;
import dev.aigoals.platform.turns.ModelCalls;
import dev.aigoals.platform.turns.TurnOutcome;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The one door by which an agent reaches the model: only with the learner's consent and within the budget; each answer is stored
 * before it is used, so that a step that is tried again finds it.
 */
@Component
public final class AgentVoice {
    private static final Logger log = LoggerFactory.getLogger(AgentVoice.class);

    private final Speaker speaker;
    private final ModelProperties properties;
    private final Consent consent;
    private final Budget budget;
    private final ProviderRest rest;
    private final ModelCalls calls;
    private final TurnRecords records;
    private final MeterRegistry meters;

    AgentVoice(
            Speaker speaker,
            ModelProperties properties,
            Consent consent,
            Budget budget,
            ProviderRest rest,
            ModelCalls calls,
            TurnRecords records,
            MeterRegistry meters) {
        this.speaker = speaker;
        this.properties = properties;
        this.consent = consent;
        this.budget = budget;
        this.rest = rest;
        this.calls = calls;
        this.records = records;
        this.meters = meters;
    }

    /** Asks and waits for the whole answer. */
    public Reply ask(Turn turn) throws InterruptedException {
        return ask(turn, (attempt, text) -> {});
    }

    /**
     * Asks, and hands the words on while they come. The listener hears the text of a turn that was answered before as a whole.
     *
     * @throws InterruptedException where the agent's work was stopped; the connection to the provider is closed then
     */
    public Reply ask(Turn turn, TokenListener listener) throws InterruptedException {
        Reply reply = reply(turn, listener);
        if (reply instanceof Silent silent && silent.why() != Silence.NO_MODEL) {
            String why = silent.why().name().toLowerCase(Locale.ROOT);
            meters.counter("aigoals.model.silences", "agent", turn.agent().wireName(), "why", why)
                    .increment();
        }
        return reply;
    }

    private Reply reply(Turn turn, TokenListener listener) throws InterruptedException {
        if (!properties.configured()) {
            return new Silent(Silence.NO_MODEL);
        }
        if (turn.step().plainly()) {
            return new Silent(Silence.PLAINLY);
        }
        if (!consent.given(turn.step().run())) {
            return new Silent(Silence.NO_CONSENT);
        }
        Optional<String> before = records.answered(turn);
        if (before.isPresent()) {
            listener.heard(1, before.get());
            return new Spoken(turn.id(), before.get());
        }
        Optional<ModelSize> size = budget.allows(turn.step().run(), turn.size());
        if (size.isEmpty()) {
            return new Silent(Silence.NO_BUDGET);
        }
        return rest.isOn() ? new Silent(Silence.PROVIDER_DOWN) : speak(turn, size.get(), listener);
    }

    /**
     * Asks for words that the agent can do without; empty where none came.
     *
     * @throws CancellationException where the agent's work was stopped
     */
    public Optional<Spoken> words(Turn turn) {
        try {
            return ask(turn) instanceof Spoken spoken ? Optional.of(spoken) : Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            CancellationException end = new CancellationException("the agent's work was stopped");
            end.initCause(stopped);
            throw end;
        }
    }

    /** Whether a model is there, and the learner lets it hear of them; for who would prepare a turn. */
    public boolean mayBeAsked(Step step) {
        return properties.configured() && !step.plainly() && consent.given(step.run());
    }

    /** Notes what became of the words of a turn. */
    public void conclude(Spoken spoken, TurnOutcome outcome, String reason) {
        records.conclude(spoken, outcome, reason);
        meters.counter("aigoals.model.turns", "outcome", outcome.wireName()).increment();
    }

    private Reply speak(Turn turn, ModelSize size, TokenListener listener) throws InterruptedException {
        ModelRequest request = new ModelRequest(
                turn.agent().wireName(),
                turn.prompt().text(),
                turn.changing(),
                turn.prompt().schema(),
                size,
                turn.patience(),
                turn.tools());
        Hearing hearing = new Hearing(listener);
        try {
            ModelAnswer answer = speaker.begin(request, new CallAccount(turn, calls, properties, meters))
                    .hear(hearing);
            rest.answered();
            records.answered(turn, answer);
            return new Spoken(turn.id(), answer.text());
        } catch (ModelFailedException failed) {
            records.unanswered(
                    turn,
                    size,
                    hearing.said(),
                    TurnOutcome.UNUSABLE,
                    failed.failure().reason());
            return silent(turn, failed.failure());
        } catch (InterruptedException stopped) {
            rest.stopped();
            records.unanswered(turn, size, hearing.said(), TurnOutcome.STOPPED, "");
            throw stopped;
        } catch (RuntimeException broken) {
            rest.stopped();
            throw broken;
        }
    }

    private Silent silent(Turn turn, ModelFailure failure) {
        log.warn(
                "{} got no answer for {}: {} {}",
                turn.agent().wireName(),
                turn.prompt().purpose(),
                failure.kind(),
                failure.reason());
        rest.failed(failure.kind());
        return new Silent(Silence.PROVIDER_DOWN);
    }
}
