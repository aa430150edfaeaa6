package dev.aigoals.activities.models;

import dev.aigoals.activities.models.Capabilities.Feature;
import dev.aigoals.activities.models.Listening.End;
import dev.aigoals.activities.models.ModelFailure.Kind;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import java.time.Duration;
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
    private final TurnAccount account;
    private final ToolTalk tools;
    private final RetryPolicy retries;
    private final long begun = System.nanoTime();
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private volatile @Nullable ProviderCall underWay;
    private volatile @Nullable BlockingQueue<StreamEvent> events;
    private int calls;
    private int callsOfRound;

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
        this.tools = new ToolTalk(request.tools());
        this.account = new TurnAccount(request, provider, tools, ledger);
        this.retries = new RetryPolicy(provider.properties().longestRetryWait());
    }

    /** Ends the turn, with a tool that runs for it, and closes the connection to the provider at once. */
    public void cancel() {
        cancelled.countDown();
        tools.cancel();
        BlockingQueue<StreamEvent> waiting = events;
        if (waiting != null) {
            waiting.add(new StreamEvent.Cancelled());
        }
        ProviderCall call = underWay;
        if (call != null) {
            call.close();
        }
    }

    /**
     * Speaks, runs the tools that the model calls, and waits for the answer's end; an interrupt closes the connection, too. The
     * listener hears each round under a higher attempt: what was said before a call is void.
     */
    public ModelAnswer hear(TokenListener listener) throws ModelFailedException, InterruptedException {
        while (true) {
            Outcome outcome = callInTurn(listener);
            switch (outcome) {
                case Outcome.Answered answered -> {
                    return answered.answer();
                }
                case Outcome.Adapted _ -> {}
                case Outcome.ToolsCalled called -> {
                    tools.answer(called.message(), left());
                    callsOfRound = 0;
                }
                case Outcome.Failed failed -> retry(failed.failure());
            }
        }
    }

    private void retry(ModelFailure failure) throws ModelFailedException, InterruptedException {
        Optional<Duration> wait = retries.waitBefore(failure, callsOfRound).filter(this::fits);
        if (wait.isEmpty()) {
            throw new ModelFailedException(failure, calls);
        }
        pause(wait.get());
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

        record ToolsCalled(AiMessage message) implements Outcome {}

        /** The server lacks a feature that was used: the next request goes without it. */
        record Adapted() implements Outcome {}

        record Failed(ModelFailure failure) implements Outcome {}
    }

    private static Outcome failed(Kind kind) {
        return new Outcome.Failed(ModelFailure.of(kind));
    }

    private void pause(Duration wait) throws ModelFailedException, InterruptedException {
        if (cancelled.await(wait.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new ModelFailedException(ModelFailure.of(Kind.CANCELLED), calls);
        }
    }

    private Outcome callInTurn(TokenListener listener) throws ModelFailedException, InterruptedException {
        do {
            pause(Duration.ZERO);
            if (!left().isPositive()) {
                throw new ModelFailedException(ModelFailure.of(Kind.OUT_OF_PATIENCE), calls);
            }
        } while (!places.tryAcquire(50, TimeUnit.MILLISECONDS));
        try {
            pause(Duration.ZERO);
            return call(listener);
        } finally {
            places.release();
        }
    }

    private Outcome call(TokenListener listener) throws InterruptedException {
        int attempt = ++calls;
        callsOfRound++;
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
            return failed(Kind.CANCELLED);
        }
        account.begun(attempt);
        boolean counted = false;
        try {
            boolean toolsOffered = provider.offers(tools);
            provider.send(request, tools, call, queue);
            End end = listening.listen();
            Outcome outcome = outcome(end, call, listening, toolsOffered);
            counted = true;
            account.ended(attempt, end, listening, failure(outcome));
            return outcome;
        } finally {
            call.close();
            if (!counted) {
                account.ended(attempt, new End.GivenUp(Kind.CANCELLED), listening, Optional.of(Kind.CANCELLED));
            }
        }
    }

    private static Optional<Kind> failure(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered _, Outcome.ToolsCalled _ -> Optional.empty();
            case Outcome.Adapted _ -> Optional.of(Kind.BAD_REQUEST);
            case Outcome.Failed failed -> Optional.of(failed.failure().kind());
        };
    }

    private Outcome outcome(End end, ProviderCall call, Listening listening, boolean toolsOffered) {
        return switch (end) {
            case End.Answered answered -> answered(answered.response(), listening);
            case End.GivenUp given -> failed(givenUp(given.kind()));
            case End.Broken _ when cancelled.getCount() == 0 -> failed(Kind.CANCELLED);
            case End.Broken broken -> {
                boolean learned = FailureReader.refusal(broken.cause())
                        .filter(words -> capabilities.learnFrom(words, toolsOffered))
                        .isPresent();
                yield learned
                        ? new Outcome.Adapted()
                        : new Outcome.Failed(failures.read(broken.cause(), call.retryAfter()));
            }
        };
    }

    /** Where the learner's patience ends first, the provider is not to blame. */
    private Kind givenUp(Kind kind) {
        return kind != Kind.CANCELLED && !left().isPositive() ? Kind.OUT_OF_PATIENCE : kind;
    }

    private Outcome answered(ChatResponse response, Listening listening) {
        FinishReason reason = response.finishReason();
        if (reason == null) {
            return failed(Kind.CUT_STREAM);
        }
        if (reason == FinishReason.LENGTH) {
            return failed(Kind.LENGTH);
        }
        if (reason == FinishReason.CONTENT_FILTER) {
            return failed(Kind.CONTENT_FILTER);
        }
        if (response.aiMessage().hasToolExecutionRequests()) {
            return provider.offers(tools) && tools.open()
                    ? new Outcome.ToolsCalled(response.aiMessage())
                    : failed(Kind.TOOLS_MISUSED);
        }
        String text = request.schema().isPresent() ? AnswerSchema.bare(listening.text()) : listening.text();
        Optional<Kind> violation = request.schema().flatMap(schema -> AnswerSchema.violation(schema, text));
        if (violation.isPresent()) {
            return violated(violation.get());
        }
        return new Outcome.Answered(new ModelAnswer(
                text,
                reason.name(),
                account.usage(response, listening),
                account.model(response),
                listening.elapsed(),
                listening.firstToken(),
                calls,
                tools.uses()));
    }

    /** A server that answers without JSON although a schema was sent ignores the schema: the prompt must say it. */
    private Outcome violated(Kind kind) {
        if (kind == Kind.BAD_JSON && capabilities.has(Feature.JSON_SCHEMA)) {
            capabilities.lacks(Feature.JSON_SCHEMA);
        }
        return failed(kind);
    }
}
