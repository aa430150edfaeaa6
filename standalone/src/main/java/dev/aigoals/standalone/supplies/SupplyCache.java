package dev.aigoals.standalone.supplies;

import dev.aigoals.standalone.Refusal;
import dev.aigoals.standalone.datafolder.UserFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** The folder where downloads and builds are kept between runs and between checkouts. */
public final class SupplyCache {

    /** Environment variable that names another folder. */
    public static final String VARIABLE = "AIGOALS_CACHE";

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Path root;

    public SupplyCache(Path root) {
        this.root = root;
        try {
            Files.createDirectories(downloads());
        } catch (IOException e) {
            throw new Refusal(
                    "The cache folder " + root + " cannot be written.",
                    "Make it writable, or set " + VARIABLE + " to a folder that is.",
                    e);
        }
    }

    /** The cache of this user, as the environment says. */
    public static SupplyCache of(Map<String, String> environment) {
        String named = environment.getOrDefault(VARIABLE, "");
        if (!named.isBlank()) {
            return new SupplyCache(Path.of(named).toAbsolutePath());
        }
        return new SupplyCache(new UserFolders(environment).cache());
    }

    public Path root() {
        return root;
    }

    Path downloads() {
        return root.resolve("downloads");
    }

    Path entry(String name) {
        return root.resolve(name);
    }

    /** A new folder inside the cache, on the same file system, so that a rename out of it is atomic. */
    Path scratch(String name) throws IOException {
        return Files.createTempDirectory(root, ".new-" + name + "-");
    }

    /** Runs {@code work} while no other process fills the same entry. */
    <T> T exclusively(String name, Callable<T> work) throws Exception {
        Path lock = root.resolve("." + name + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = lock(channel)) {
            return work.call();
        }
    }

    /**
     * Asks for it again and again. To the system, two processes of which each holds an entry while another thread of it waits for
     * the other's are a deadlock, which it refuses whoever waits; no thread of ours waits while it holds one.
     */
    private static FileLock lock(FileChannel channel) throws IOException, InterruptedException {
        FileLock lock = channel.tryLock();
        while (lock == null) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            lock = channel.tryLock();
        }
        return lock;
    }

    static void delete(Path tree) {
        if (!Files.exists(tree)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
