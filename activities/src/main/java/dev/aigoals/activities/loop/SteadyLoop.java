package dev.aigoals.activities.loop;

import dev.aigoals.platform.objects.ObjectStoreUnavailable;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.redisson.client.RedisException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Does a step again and again on one thread until stopped; a server that does not answer is asked again after a rest. */
public final class SteadyLoop {
    private static final Logger log = LoggerFactory.getLogger(SteadyLoop.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final String name;
    private final Duration pause;
    private final Step step;
    private volatile @Nullable Thread thread;

    /**
     * @param pause how long to wait after a step that found nothing to do
     */
    public SteadyLoop(String name, Duration pause, Step step) {
        this.name = name;
        this.pause = pause;
        this.step = step;
    }

    public void start() {
        // The thread asks at once whether it is the one that runs.
        Thread started = Thread.ofVirtual().name(name).unstarted(this::run);
        thread = started;
        started.start();
    }

    public boolean running() {
        return thread != null;
    }

    /** Lets the present step end, for a while at most. */
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running == null) {
            return;
        }
        LockSupport.unpark(running);
        try {
            if (!running.join(FAREWELL)) {
                running.interrupt();
            }
        } catch (InterruptedException e) {
            running.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            Duration rest = doStep();
            if (!rest.isZero()) {
                LockSupport.parkNanos(this, rest.toNanos());
            }
        }
    }

    private Duration doStep() {
        try {
            return step.run() ? Duration.ZERO : pause;
        } catch (AmqpException
                | DataAccessException
                | TransactionException
                | ObjectStoreUnavailable
                | RedisException e) {
            log.warn("{} rests and tries again: {}", name, e.getMessage());
            return AFTER_FAILURE;
        } catch (RuntimeException unforeseen) {
            // A loop that ended here would be missed by nobody until its work was.
            log.error("{} failed in a way nobody foresaw; it rests and tries again", name, unforeseen);
            return AFTER_FAILURE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            thread = null;
            return Duration.ZERO;
        }
    }

    /** One step of a loop. */
    @FunctionalInterface
    public interface Step {
        /** Does what there is to do; true where there may be more at once. */
        boolean run() throws InterruptedException;
    }
}
