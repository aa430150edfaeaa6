package dev.aigoals.standalone.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The signal on which a server closes its files and ends. */
public enum StopSignal {
    TERM,
    /** PostgreSQL: end the sessions and close (on TERM it would wait for its clients). */
    INT;

    static StopSignal forServer(String name) {
        return name.equals("postgresql") ? INT : TERM;
    }

    /** Sends the signal, and kills what has not ended within {@code grace}. */
    public void end(ProcessHandle process, Duration grace) {
        try {
            new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(name(), process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (!hasEnded(process, grace)) {
                process.destroyForcibly();
                hasEnded(process, grace);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static boolean hasEnded(ProcessHandle process, Duration limit) throws InterruptedException {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("waiting for process " + process.pid(), e);
        }
    }
}
