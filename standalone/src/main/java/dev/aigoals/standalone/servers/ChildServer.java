package dev.aigoals.standalone.servers;

import dev.aigoals.standalone.Refusal;
import dev.aigoals.standalone.datafolder.LogFiles;
import dev.aigoals.standalone.processes.ChildProcess;
import java.nio.file.Path;
import java.time.Duration;
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
    private static final Duration LASTING = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int SHORT_LIVES_ALLOWED = 5;

    private final Surroundings surroundings;
    private final ChildProcess.Launch launch;
    private final Readiness readiness;
    private final Duration lasting;
    private int shortLives;
    private volatile boolean stopping;
    private volatile @Nullable ChildProcess process;

    ChildServer(Surroundings surroundings, ChildProcess.Launch launch, Readiness readiness) {
        this(surroundings, launch, readiness, LASTING);
    }

    /**
     * @param lasting after so long a life, a death is an accident, however many there were before
     */
    ChildServer(Surroundings surroundings, ChildProcess.Launch launch, Readiness readiness, Duration lasting) {
        this.lasting = lasting;
        this.surroundings = surroundings;
        this.launch = launch;
        this.readiness = readiness;
    }

    void start() throws InterruptedException {
        ChildProcess started = launched();
        if (!awaitAnswer(started)) {
            throw failure("ended while it was starting");
        }
        Thread.ofPlatform().daemon().name("watch-" + launch.name()).start(() -> watch(started));
    }

    void stop() {
        stopping = true;
        ChildProcess running = process;
        if (running != null) {
            running.stop(STOP_GRACE);
        }
    }

    private ChildProcess launched() throws InterruptedException {
        ChildProcess started = ChildProcess.start(surroundings.folder(), launch);
        process = started;
        return started;
    }

    /** True when it answers, false when it ended before it did. */
    private boolean awaitAnswer(ChildProcess started) throws InterruptedException {
        long deadline = System.nanoTime() + READY_LIMIT.toNanos();
        String reason = readiness.missing();
        while (!reason.isEmpty()) {
            if (!started.isAlive()) {
                return false;
            }
            if (System.nanoTime() > deadline) {
                started.stop(STOP_GRACE);
                throw failure("did not answer within %d s (%s)".formatted(READY_LIMIT.toSeconds(), reason));
            }
            pause(POLL);
            reason = readiness.missing();
        }
        return true;
    }

    private void watch(ChildProcess first) {
        ChildProcess watched = first;
        boolean answered = true;
        try {
            while (true) {
                long since = System.nanoTime();
                int exit = watched.onExit().join().exitValue();
                if (stopping) {
                    return;
                }
                noteDeath(exit, answered ? Duration.ofNanos(System.nanoTime() - since) : Duration.ZERO);
                pause(PAUSE.multipliedBy(shortLives));
                if (stopping) {
                    return;
                }
                watched = launched();
                answered = awaitAnswer(watched);
                if (answered) {
                    surroundings.progress().say(launch.name(), "is back");
                    LOG.info("{} is back as process {}", launch.name(), watched.pid());
                }
            }
        } catch (Refusal refusal) {
            if (!stopping) {
                surroundings.lost().accept(refusal);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Only deaths soon after a start, one after the other, say that it cannot live here. */
    private void noteDeath(int exit, Duration life) {
        LOG.warn("{} ended by itself with exit code {}: starting it again", launch.name(), exit);
        surroundings.progress().say(launch.name(), "ended by itself (exit code %d): starting it again".formatted(exit));
        shortLives = life.compareTo(lasting) < 0 ? shortLives + 1 : 0;
        if (shortLives > SHORT_LIVES_ALLOWED) {
            throw failure("ended %d times, one after the other, as soon as it was started".formatted(shortLives));
        }
    }

    private static void pause(Duration length) throws InterruptedException {
        LockSupport.parkNanos(length.toNanos());
        if (Thread.interrupted()) {
            throw new InterruptedException();
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
