package dev.aigoals.standalone.command;

import dev.aigoals.standalone.Refusal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The time from the start of this process until the person (or the system) ends it, or a server is lost for good. */
final class Running implements Consumer<Refusal> {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread starter = Thread.currentThread();
    private volatile boolean waiting;

    /**
     * From now on SIGTERM and Ctrl-C end the wait, or break off what the starting thread is doing; the process goes
     * when {@link #stopped()} was called.
     */
    void listenForSignals() {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
            end.complete(null);
            if (!waiting && stopped.getCount() > 0) {
                starter.interrupt();
            }
            try {
                stopped.await(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    /** Lets the wait end as soon as it begins. */
    void endWhenReady() {
        end.complete(null);
    }

    @Override
    public void accept(Refusal lost) {
        end.completeExceptionally(lost);
    }

    void await() throws InterruptedException {
        waiting = true;
        try {
            end.get();
        } catch (ExecutionException e) {
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
