package dev.aigoals.activities.worker;

import io.temporal.activity.ActivityExecutionContext;
import io.temporal.client.ActivityCompletionException;
import io.temporal.common.interceptors.ActivityInboundCallsInterceptor;
import io.temporal.common.interceptors.ActivityInboundCallsInterceptorBase;
import io.temporal.common.interceptors.WorkerInterceptorBase;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Gives every agent a pulse: Temporal learns within seconds when its process died, and an agent whose work was stopped is
 * interrupted. Tells the learner which agent is at work while a goal is planned.
 */
@Component
final class AgentInterceptor extends WorkerInterceptorBase implements DisposableBean {

    private static final Duration PULSE = Duration.ofMillis(400);

    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("agent-pulse").factory());
    private final PlanningProgress progress;

    AgentInterceptor(PlanningProgress progress) {
        this.progress = progress;
    }

    @Override
    public ActivityInboundCallsInterceptor interceptActivity(ActivityInboundCallsInterceptor next) {
        return new Pulsing(next);
    }

    @Override
    public void destroy() {
        pulse.shutdownNow();
    }

    private final class Pulsing extends ActivityInboundCallsInterceptorBase {

        private @Nullable ActivityExecutionContext context;

        Pulsing(ActivityInboundCallsInterceptor next) {
            super(next);
        }

        @Override
        public void init(ActivityExecutionContext activity) {
            context = activity;
            super.init(activity);
        }

        @Override
        public ActivityOutput execute(ActivityInput input) {
            ActivityExecutionContext activity = Objects.requireNonNull(context);
            Thread agent = Thread.currentThread();
            AtomicReference<@Nullable ActivityCompletionException> ended = new AtomicReference<>();
            ScheduledFuture<?> beats = pulse.scheduleWithFixedDelay(
                    () -> beat(activity, agent, ended), 0, PULSE.toMillis(), TimeUnit.MILLISECONDS);
            try {
                return progress.around(activity.getInfo(), input, () -> super.execute(input));
            } catch (RuntimeException failure) {
                ActivityCompletionException why = ended.get();
                throw why == null ? failure : why;
            } finally {
                beats.cancel(false);
                clearInterrupt(ended);
            }
        }

        private void beat(
                ActivityExecutionContext activity,
                Thread agent,
                AtomicReference<@Nullable ActivityCompletionException> ended) {
            try {
                activity.heartbeat(null);
            } catch (ActivityCompletionException end) {
                if (ended.compareAndSet(null, end)) {
                    agent.interrupt();
                }
            }
        }

        /** The thread goes back to a pool: the interrupt was meant for this agent's work alone. */
        private void clearInterrupt(AtomicReference<@Nullable ActivityCompletionException> ended) {
            if (ended.get() != null && Thread.interrupted()) {
                ended.set(ended.get());
            }
        }
    }
}
