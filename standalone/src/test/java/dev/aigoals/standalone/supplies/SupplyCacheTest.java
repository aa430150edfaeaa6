package dev.aigoals.standalone.supplies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupplyCacheTest {

    /** Holds the second entry and waits for the first, as another start would in two of its threads. */
    private static final String OTHER_START = """
            import fcntl, sys
            first, second = (open(name, "w") for name in sys.argv[1:])
            fcntl.lockf(second, fcntl.LOCK_EX)
            print("holds the second", flush=True)
            fcntl.lockf(first, fcntl.LOCK_EX)
            """;

    @TempDir
    private Path folder;

    @Test
    void twoStartsThatWaitForEachOthersEntriesBothGetThem() throws Exception {
        SupplyCache cache = new SupplyCache(folder);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        var first = inBackground(() -> cache.exclusively("first", () -> {
            held.countDown();
            return release.await(1, TimeUnit.MINUTES);
        }));
        held.await();
        Process other = new ProcessBuilder(
                        "python3",
                        "-c",
                        OTHER_START,
                        folder.resolve(".first.lock").toString(),
                        folder.resolve(".second.lock").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(other.inputReader().readLine()).isEqualTo("holds the second");
        await().until(() -> waits(other.pid()));

        var second = inBackground(() -> cache.exclusively("second", () -> "filled"));
        await().during(Duration.ofMillis(200)).until(() -> !second.isDone());
        release.countDown();

        assertThat(first.get(1, TimeUnit.MINUTES)).isTrue();
        assertThat(second.get(1, TimeUnit.MINUTES)).isEqualTo("filled");
        assertThat(other.waitFor()).isZero();
    }

    private static boolean waits(long process) throws IOException {
        return Files.readAllLines(Path.of("/proc/locks")).stream()
                .anyMatch(line -> line.contains("-> POSIX") && line.contains(" " + process + " "));
    }

    private static <T> FutureTask<T> inBackground(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofVirtual().start(task);
        return task;
    }
}
