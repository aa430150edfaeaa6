package dev.aigoals.workflow.goal;

import io.temporal.workflow.Promise;
import io.temporal.workflow.TimerOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The run's one timer: armed for what is left of the idle time, not anew for each message, since waiting with a time-out
 * would leave a timer behind at every turn.
 */
final class IdleClock {

    private @Nullable Promise<Void> timer;
    private long wakesAt;

    /**
     * Makes sure that the run wakes at the given time or earlier.
     *
     * @param dueAt milliseconds since the epoch
     */
    void arm(long dueAt) {
        long now = Workflow.currentTimeMillis();
        Promise<Void> armed = timer;
        if (armed != null && !armed.isCompleted() && wakesAt <= dueAt && wakesAt > now) {
            return;
        }
        wakesAt = Math.max(dueAt, now + 1);
        timer = Workflow.newTimer(
                Duration.ofMillis(wakesAt - now),
                TimerOptions.newBuilder().setSummary("idle check").build());
    }

    /** Whether the timer has rung; the caller looks at how long the learner has really been idle. */
    boolean rang() {
        Promise<Void> armed = timer;
        return armed != null && armed.isCompleted();
    }
}
