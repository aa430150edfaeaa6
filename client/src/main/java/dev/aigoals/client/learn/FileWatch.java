package dev.aigoals.client.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Notices that the learner has saved the file, at most every three seconds. */
final class FileWatch implements AutoCloseable {
    private static final long PERIOD_SECONDS = 3;

    private final Supplier<Optional<Path>> current;
    private final Consumer<Path> saved;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("file-watch").factory());
    private @Nullable Path file;
    private @Nullable FileTime seen;

    FileWatch(Supplier<Optional<Path>> current, Consumer<Path> saved) {
        this.current = current;
        this.saved = saved;
        var _ = clock.scheduleWithFixedDelay(this::look, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** A file that has just come into view counts as seen. */
    void look() {
        Path watched = current.get().orElse(null);
        FileTime now = watched == null ? null : modified(watched);
        boolean changed = watched != null && watched.equals(file) && now != null && !now.equals(seen);
        file = watched;
        seen = now;
        if (changed && watched != null) {
            saved.accept(watched);
        }
    }

    private static @Nullable FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException notThere) {
            return null;
        }
    }
}
