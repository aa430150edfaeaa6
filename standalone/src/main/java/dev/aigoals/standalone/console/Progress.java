package dev.aigoals.standalone.console;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Lines that tell what is being done, how long it usually takes and how long it took. */
public final class Progress implements AutoCloseable {

    private static final Duration REMINDER = Duration.ofSeconds(15);

    private final PrintStream out;
    private final long started = System.nanoTime();
    private final ScheduledExecutorService reminders = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("progress").factory());

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** Says one thing that a person should know. */
    public void say(String subject, String words) {
        out.printf("  %6.1f s  %-11s %s%n", seconds(started), subject, words);
        out.flush();
    }

    /** Runs a piece of work that takes long enough to be announced; repeats from time to time that it is still under way. */
    public <T> T during(String subject, String doing, Callable<T> work) throws Exception {
        long begin = System.nanoTime();
        say(subject, doing + " …");
        var reminder = reminders.scheduleAtFixedRate(
                () -> say(subject, "still %s, %.0f s so far".formatted(doing, seconds(begin))),
                REMINDER.toSeconds(),
                REMINDER.toSeconds(),
                TimeUnit.SECONDS);
        try {
            T result = work.call();
            say(subject, "done %s (%.1f s)".formatted(doing, seconds(begin)));
            return result;
        } finally {
            reminder.cancel(false);
        }
    }

    @Override
    public void close() {
        reminders.shutdownNow();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
