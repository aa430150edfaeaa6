package dev.aigoals.activities.runner.sandbox;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** A program running in its sandbox; closing it ends everything inside. */
public final class SandboxProcess implements AutoCloseable {
    private final Process process;
    private final AtomicReference<Optional<Limit>> ended = new AtomicReference<>(Optional.empty());
    private final Set<SandboxProcess> running;

    SandboxProcess(Process process, Set<SandboxProcess> running) {
        this.process = process;
        this.running = running;
    }

    public OutputStream input() {
        return process.getOutputStream();
    }

    public InputStream output() {
        return process.getInputStream();
    }

    public InputStream errors() {
        return process.getErrorStream();
    }

    /** Ends everything inside because of a limit; the first limit stays. */
    public void end(Limit limit) {
        ended.compareAndSet(Optional.empty(), Optional.of(limit));
        process.destroyForcibly();
    }

    public Optional<Limit> limit() {
        return ended.get();
    }

    /** Waits for the end; false where it did not come in time. */
    public boolean waitFor(Duration patience) throws InterruptedException {
        return process.waitFor(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** The exit code, 128 and more for a signal; only after the end. */
    public int exitCode() {
        return process.exitValue();
    }

    void endWhereItHolds(long memoryBytes) {
        if (ProcessTree.residentBytes(process.pid()) > memoryBytes) {
            end(Limit.MEMORY);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        running.remove(this);
    }
}
