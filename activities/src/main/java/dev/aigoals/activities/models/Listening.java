package dev.aigoals.activities.models;

import dev.aigoals.activities.models.ModelFailure.Kind;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Waits for one streamed answer: hands its tokens on in batches and holds the call to its time limits. */
final class Listening {
    private static final Duration BATCH = Duration.ofMillis(40);

    private final BlockingQueue<StreamEvent> events;
    private final Consumer<String> listener;
    private final Duration firstTokenLimit;
    private final Duration wholeLimit;
    private final long start = System.nanoTime();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder batch = new StringBuilder();
    private long batchStart;
    private int unheard;
    private Duration firstToken = Duration.ZERO;

    Listening(BlockingQueue<StreamEvent> events, Consumer<String> listener, Duration firstToken, Duration whole) {
        this.events = events;
        this.listener = listener;
        this.firstTokenLimit = firstToken;
        this.wholeLimit = whole;
    }

    /** How the call ended: an answer, a failure of the provider's side, or one of the time limits. */
    sealed interface End {
        record Answered(ChatResponse response) implements End {}

        record Broken(Throwable cause) implements End {}

        record GivenUp(Kind kind) implements End {}
    }

    End listen() throws InterruptedException {
        while (true) {
            StreamEvent event = events.poll(nextLimit(), TimeUnit.NANOSECONDS);
            if (event == null) {
                release(true);
                if (overtime()) {
                    return new End.GivenUp(silent() ? Kind.FIRST_TOKEN_TIMEOUT : Kind.WHOLE_TIMEOUT);
                }
                continue;
            }
            switch (event) {
                case StreamEvent.Token token -> heard(token.text());
                case StreamEvent.ToolToken token -> called(token.length());
                case StreamEvent.Finished finished -> {
                    release(true);
                    return new End.Answered(finished.response());
                }
                case StreamEvent.Broken broken -> {
                    return new End.Broken(broken.cause());
                }
                case StreamEvent.Cancelled _ -> {
                    return new End.GivenUp(Kind.CANCELLED);
                }
            }
            if (overtime()) {
                return new End.GivenUp(Kind.WHOLE_TIMEOUT);
            }
        }
    }

    String text() {
        return text.toString();
    }

    /** What came so far, the calls of tools included. */
    int characters() {
        return text.length() + unheard;
    }

    Duration firstToken() {
        return firstToken;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void called(int length) {
        firstSign();
        unheard += Math.max(1, length);
    }

    private void firstSign() {
        if (silent()) {
            firstToken = elapsed();
        }
    }

    private boolean silent() {
        return characters() == 0;
    }

    private void heard(String token) {
        firstSign();
        if (batch.isEmpty()) {
            batchStart = System.nanoTime();
        }
        text.append(token);
        batch.append(token);
        // While nothing else waits there is nothing to batch with.
        release(events.isEmpty());
    }

    private void release(boolean now) {
        if (!batch.isEmpty() && (now || System.nanoTime() - batchStart >= BATCH.toNanos())) {
            listener.accept(batch.toString());
            batch.setLength(0);
        }
    }

    private boolean overtime() {
        return elapsed().compareTo(silent() ? firstTokenLimit : wholeLimit) >= 0;
    }

    private long nextLimit() {
        long limit =
                (silent() ? firstTokenLimit : wholeLimit).toNanos() - elapsed().toNanos();
        long flush = batch.isEmpty() ? limit : BATCH.toNanos() - (System.nanoTime() - batchStart);
        return Math.max(0, Math.min(limit, flush));
    }
}
