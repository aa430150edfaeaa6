package dev.aigoals.platform.temporal;

import io.grpc.StatusRuntimeException;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Starts what needs Temporal: at once where Temporal answers, else as soon as it does, so that a process may start first. */
@Component
public final class TemporalArrival {
    private static final Logger log = LoggerFactory.getLogger(TemporalArrival.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int ATTEMPTS_BETWEEN_WORDS = 30;

    private final WorkflowServiceStubs stubs;
    private final String target;

    TemporalArrival(WorkflowServiceStubs stubs, TemporalProperties properties) {
        this.stubs = stubs;
        this.target = properties.target();
    }

    /** Does the start, which is tried again where Temporal goes away in the middle of it; close the answer to give up. */
    public Waiting start(String what, Runnable start) {
        var waiting = new Waiting();
        if (started(what, start)) {
            return waiting;
        }
        log.warn(
                "Temporal does not answer at {} yet; {} waits for it. Start Temporal, or set aigoals.temporal.target",
                target,
                what);
        Thread.ofVirtual().name("temporal-arrival").start(() -> keepTrying(what, start, waiting));
        return waiting;
    }

    private void keepTrying(String what, Runnable start, Waiting waiting) {
        try {
            for (int attempt = 1; !waiting.over(PAUSE); attempt++) {
                if (waiting.unlessOver(() -> started(what, start))) {
                    return;
                }
                if (attempt % ATTEMPTS_BETWEEN_WORDS == 0) {
                    log.warn("Temporal still does not answer at {}; {} waits", target, what);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean started(String what, Runnable start) {
        try {
            stubs.healthCheck();
            start.run();
            log.info("Temporal answers at {}; {} has started", target, what);
            return true;
        } catch (StatusRuntimeException unreachable) {
            log.debug("{} cannot start yet", what, unreachable);
            return false;
        }
    }

    /** A start that may still be to come. */
    public static final class Waiting implements AutoCloseable {
        private final CountDownLatch closed = new CountDownLatch(1);

        private boolean over(Duration pause) throws InterruptedException {
            return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        }

        private synchronized boolean unlessOver(BooleanSupplier attempt) {
            return closed.getCount() > 0 && attempt.getAsBoolean();
        }

        /** No start begins after this; one that has begun is waited for. */
        @Override
        public synchronized void close() {
            closed.countDown();
        }
    }
}
