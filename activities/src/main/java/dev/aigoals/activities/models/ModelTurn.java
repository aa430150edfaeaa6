package dev.aigoals.activities.models;

import dev.aigoals.activities.models.Capabilities.Feature;
import dev.aigoals.activities.models.Listening.End;
import dev.aigoals.activities.models.ModelFailure.Kind;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One turn of an agent with a model: heard once, by one thread; cancelled from any. */
public final class ModelTurn {

    private final ModelRequest request;
    private final Provider provider;
    private final Capabilities capabilities;
    private final Semaphore places;
    private final FailureReader failures;
    private final CallLedger ledger;
    private final RetryPolicy retries;
    private final long begun = System.nanoTime();
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private volatile @Nullable ProviderCall underWay;
    private volatile @Nullable BlockingQueue<StreamEvent> events;
    private int calls;

    ModelTurn(
            ModelRequest request,
            Provider provider,
            Capabilities capabilities,
            Semaphore places,
            FailureReader failures,
            CallLedger ledger) {
        this.request = request;
        this.provider = provider;
        this.capabilities = capabilities;
        this.places = places;
        this.failures = failures;
        this.ledger = ledger;
        this.retries = new RetryPolicy(provider.properties().longestRetryWait());
    }

    /** Ends the turn and closes the connection to the provider at once. */
    public void cancel() {
        cancelled.countDown();
        BlockingQueue<StreamEvent> waiting = events;
        if (waiting != null) {
            waiting.add(new StreamEvent.Cancelled());
        }
        ProviderCall call = underWay;
        if (call != null) {
            call.close();
        }
    }

    /** Speaks and waits for the answer's end; an interrupt closes the connection, too. */
    public ModelAnswer hear(TokenListener listener) throws ModelFailedException, InterruptedException {
        while (true) {
            Outcome outcome = callInTurn(listener);
            switch (outcome) {
                case Outcome.Answered answered -> {
                    return answered.answer();
                }
                case Outcome.Adapted _ -> {}
                case Outcome.Failed failed -> {
                    Optional<Duration> wait =
                            retries.waitBefore(failed.failure(), calls).filter(this::fits);
                    if (wait.isEmpty()) {
                        throw new ModelFailedException(failed.failure(), calls);
                    }
                    pause(wait.get());
                }
            }
        }
    }

    private Duration left() {
        return request.patience().minusNanos(System.nanoTime() - begun);
    }

    private boolean fits(Duration wait) {
        return wait.compareTo(left()) < 0;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private sealed interface Outcome {
        record Answered(ModelAnswer answer) implements Outcome {}

        /** The server lacks a feature that was used: the next request goes without it. */
        record Adapted() implements Outcome {}

        record Failed(ModelFailure failure) implements Outcome {}
    }

    private void pause(Duration wait) throws ModelFailedException, InterruptedException {
        if (cancelled.await(wait.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new ModelFailedException(ModelFailure.of(Kind.CANCELLED), calls);
        }
    }

    private Outcome callInTurn(TokenListener listener) throws ModelFailedException, InterruptedException {
        while (!places.tryAcquire(50, TimeUnit.MILLISECONDS)) {
            pause(Duration.ZERO);
        }
        try {
            pause(Duration.ZERO);
            return call(listener);
        } finally {
            places.release();
        }
    }

    private Outcome call(TokenListener listener) throws InterruptedException {
        int attempt = ++calls;
        BlockingQueue<StreamEvent> queue = new LinkedBlockingQueue<>();
        ProviderCall call = provider.prepare();
        events = queue;
        underWay = call;
        ModelProperties properties = provider.properties();
        Listening listening = new Listening(
                queue,
                text -> listener.heard(attempt, text),
                shorter(properties.firstTokenTimeout(), left()),
                shorter(properties.wholeTimeout(), left()));
        if (cancelled.getCount() == 0) {
            return new Outcome.Failed(ModelFailure.of(Kind.CANCELLED));
        }
        ledger.begun(new ProviderPayment(
                request.agent(),
                request.size(),
                properties.model(request.size()),
                attempt,
                estimate(listening),
                Duration.ZERO,
                Optional.empty()));
        boolean counted = false;
        try {
            provider.send(request, call, queue);
            End end = listening.listen();
            Outcome outcome = outcome(end, call, listening);
            counted = true;
            pay(outcome, end, listening);
            return outcome;
        } finally {
            call.close();
            if (!counted) {
                pay(new Outcome.Failed(ModelFailure.of(Kind.CANCELLED)), new End.GivenUp(Kind.CANCELLED), listening);
            }
        }
    }

    private Outcome outcome(End end, ProviderCall call, Listening listening) {
        return switch (end) {
            case End.Answered answered -> answered(answered.response(), listening);
            case End.GivenUp given -> new Outcome.Failed(ModelFailure.of(given.kind()));
            case End.Broken broken -> {
                if (cancelled.getCount() == 0) {
                    yield new Outcome.Failed(ModelFailure.of(Kind.CANCELLED));
                }
                boolean learned = FailureReader.refusal(broken.cause())
                        .filter(capabilities::learnFrom)
                        .isPresent();
                yield learned
                        ? new Outcome.Adapted()
                        : new Outcome.Failed(failures.read(broken.cause(), call.retryAfter()));
            }
        };
    }

    private Outcome answered(ChatResponse response, Listening listening) {
        FinishReason reason = response.finishReason();
        if (reason == null) {
            return new Outcome.Failed(ModelFailure.of(Kind.CUT_STREAM));
        }
        if (reason == FinishReason.LENGTH) {
            return new Outcome.Failed(ModelFailure.of(Kind.LENGTH));
        }
        if (reason == FinishReason.CONTENT_FILTER) {
            return new Outcome.Failed(ModelFailure.of(Kind.CONTENT_FILTER));
        }
        String text = request.schema().isPresent() ? AnswerSchema.bare(listening.text()) : listening.text();
        Optional<Kind> violation = request.schema().flatMap(schema -> AnswerSchema.violation(schema, text));
        if (violation.isPresent()) {
            return violated(violation.get());
        }
        return new Outcome.Answered(new ModelAnswer(
                text,
                reason.name(),
                usage(response, listening),
                model(response),
                listening.elapsed(),
                listening.firstToken(),
                calls));
    }

    /** A server that answers without JSON although a schema was sent ignores the schema: the prompt must say it. */
    private Outcome violated(Kind kind) {
        if (kind == Kind.BAD_JSON && capabilities.has(Feature.JSON_SCHEMA)) {
            capabilities.lacks(Feature.JSON_SCHEMA);
        }
        return new Outcome.Failed(ModelFailure.of(kind));
    }

    private String model(ChatResponse response) {
        return Objects.requireNonNullElse(
                response.modelName(), provider.properties().model(request.size()));
    }

    private void pay(Outcome outcome, End end, Listening listening) {
        Optional<Kind> failure = switch (outcome) {
            case Outcome.Answered _ -> Optional.empty();
            case Outcome.Adapted _ -> Optional.of(Kind.BAD_REQUEST);
            case Outcome.Failed failed -> Optional.of(failed.failure().kind());
        };
        TokenUsed usage = switch (end) {
            case End.Answered answered -> usage(answered.response(), listening);
            case End.Broken _ when listening.text().isEmpty() -> TokenUsed.NONE;
            case End.Broken _, End.GivenUp _ -> estimate(listening);
        };
        String model = end instanceof End.Answered answered
                ? model(answered.response())
                : provider.properties().model(request.size());
        ledger.ended(new ProviderPayment(
                request.agent(), request.size(), model, calls, usage, listening.elapsed(), failure));
    }

    private TokenUsed usage(ChatResponse response, Listening listening) {
        TokenUsage told = response.tokenUsage();
        if (told == null || told.inputTokenCount() == null || told.outputTokenCount() == null) {
            return estimate(listening);
        }
        return new TokenUsed(told.inputTokenCount(), cached(told), told.outputTokenCount(), false);
    }

    private static long cached(TokenUsage usage) {
        return usage instanceof OpenAiTokenUsage openAi
                        && openAi.inputTokensDetails() != null
                        && openAi.inputTokensDetails().cachedTokens() != null
                ? openAi.inputTokensDetails().cachedTokens()
                : 0;
    }

    private TokenUsed estimate(Listening listening) {
        int prompt = provider.constant(request).length() + request.changing().length();
        return TokenUsed.estimate(prompt, listening.text().length());
    }
}
