package dev.aigoals.standalone.command;

import dev.aigoals.standalone.Refusal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Waits until the person (or the system) ends this process, or until a server is lost for good. */
final class Running implements Consumer<Refusal> {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(40);

    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** From now on SIGTERM and Ctrl-C end the wait; the process goes only when {@link #stopped()} was called. */
    void listenForSignals() {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
            end.complete(null);
            try {
                stopped.await(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    @Override
    public void accept(Refusal lost) {
        end.completeExceptionally(lost);
    }

    boolean isEnding() {
        return end.isDone();
    }

    void await() throws InterruptedException {
        try {
            end.get();
        } catch (java.util.concurrent.ExecutionException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    void stopped() {
        stopped.countDown();
    }
}
