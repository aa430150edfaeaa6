package dev.aigoals.standalone.servers;

import dev.aigoals.standalone.Refusal;
import dev.aigoals.standalone.datafolder.LogFiles;
import dev.aigoals.standalone.processes.ChildProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one child process running: starts it, waits until it answers, starts it again when it dies. */
final class ChildServer {

    private static final Logger LOG = LoggerFactory.getLogger(ChildServer.class);
    private static final Duration POLL = Duration.ofMillis(25);
    private static final Duration READY_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_GRACE = Duration.ofSeconds(10);
    private static final Duration DEATHS_WINDOW = Duration.ofMinutes(1);
    private static final int DEATHS_ALLOWED = 5;

    private final Surroundings surroundings;
    private final ChildProcess.Launch launch;
    private final Readiness readiness;
    private final Deque<Long> deaths = new ArrayDeque<>();
    private volatile boolean stopping;
    private volatile @Nullable ChildProcess process;

    ChildServer(Surroundings surroundings, ChildProcess.Launch launch, Readiness readiness) {
        this.surroundings = surroundings;
        this.launch = launch;
        this.readiness = readiness;
    }

    void start() throws InterruptedException {
        ChildProcess started = startAndAwait();
        Thread.ofPlatform().daemon().name("watch-" + launch.name()).start(() -> watch(started));
    }

    void stop() {
        stopping = true;
        ChildProcess running = process;
        if (running != null) {
            running.stop(STOP_GRACE);
        }
    }

    private ChildProcess startAndAwait() throws InterruptedException {
        ChildProcess started = ChildProcess.start(surroundings.folder(), launch);
        process = started;
        long deadline = System.nanoTime() + READY_LIMIT.toNanos();
        String reason = readiness.missing();
        while (!reason.isEmpty()) {
            if (!started.isAlive()) {
                throw failure("ended while it was starting");
            }
            if (System.nanoTime() > deadline) {
                started.stop(STOP_GRACE);
                throw failure("did not answer within %d s (%s)".formatted(READY_LIMIT.toSeconds(), reason));
            }
            LockSupport.parkNanos(POLL.toNanos());
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            reason = readiness.missing();
        }
        return started;
    }

    private void watch(ChildProcess first) {
        ChildProcess watched = first;
        try {
            while (true) {
                int exit = watched.onExit().join().exitValue();
                if (stopping) {
                    return;
                }
                noteDeath(exit);
                watched = startAndAwait();
                surroundings.progress().say(launch.name(), "is back");
                LOG.info("{} is back as process {}", launch.name(), watched.pid());
            }
        } catch (Refusal refusal) {
            if (!stopping) {
                surroundings.lost().accept(refusal);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void noteDeath(int exit) {
        LOG.warn("{} ended by itself with exit code {}: starting it again", launch.name(), exit);
        surroundings.progress().say(launch.name(), "ended by itself (exit code %d): starting it again".formatted(exit));
        long now = System.nanoTime();
        deaths.addLast(now);
        deaths.removeIf(death -> now - death > DEATHS_WINDOW.toNanos());
        if (deaths.size() > DEATHS_ALLOWED) {
            throw failure("ended %d times within a minute".formatted(deaths.size()));
        }
    }

    private Refusal failure(String what) {
        Path log = surroundings.folder().log(launch.name());
        return new Refusal(
                "%s %s. The end of its log:%n    %s".formatted(launch.name(), what, LogFiles.end(log, 8)),
                "Read the whole log in %s; `./goals doctor` checks the machine. The data are kept as they are."
                        .formatted(log));
    }

    /** Tells whether a server answers. */
    @FunctionalInterface
    interface Readiness {

        /** What is still missing, in a few words; empty when the server answers. */
        String missing();
    }
}
