package dev.aigoals.standalone.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.aigoals.standalone.Refusal;
import dev.aigoals.standalone.console.Progress;
import dev.aigoals.standalone.datafolder.DataFolder;
import dev.aigoals.standalone.datafolder.Ports;
import dev.aigoals.standalone.datafolder.Secrets;
import dev.aigoals.standalone.processes.ChildProcess;
import dev.aigoals.standalone.processes.Identity;
import dev.aigoals.standalone.processes.StopSignal;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs of a line each stand in for servers: a file that they append to tells how often they were started. */
class ChildServerTest {

    @TempDir
    private Path temporary;

    private final Progress progress =
            new Progress(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    private final AtomicReference<Refusal> lost = new AtomicReference<>();
    private DataFolder folder;
    private Path starts;

    @BeforeEach
    void open() {
        folder = DataFolder.open(temporary.resolve("data"));
        starts = temporary.resolve("starts");
    }

    @AfterEach
    void close() {
        folder.close();
        progress.close();
    }

    @Test
    void isStartedAgainWhenItDies() throws Exception {
        ChildServer server = server("echo started >> %s; exec sleep 600".formatted(starts));
        server.start();
        long first = pid();

        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        await().untilAsserted(() -> assertThat(starts).hasContent("started\nstarted\n"));
        await().untilAsserted(() -> assertThat(pid()).isNotEqualTo(first));
        server.stop();
        assertThat(folder.folder("processes")).isEmptyDirectory();
        assertThat(lost.get()).isNull();
    }

    @Test
    void isGivenUpWhenItDiesAgainAndAgain() throws Exception {
        ChildServer server = server("echo started >> %s; sleep 0.2; exit 3".formatted(starts));
        server.start();

        await().until(() -> lost.get() != null);

        assertThat(lost.get()).hasMessageContaining("ended");
        server.stop();
    }

    @Test
    void isNeverGivenUpWhileItWorksBetweenItsDeaths() throws Exception {
        ChildServer server = new ChildServer(
                surroundings(),
                launch("echo started >> %s; sleep 0.2; exit 3".formatted(starts)),
                () -> Files.exists(starts) ? "" : "no file",
                Duration.ofMillis(50));
        server.start();

        await().untilAsserted(() -> assertThat(Files.readAllLines(starts)).hasSizeGreaterThan(8));

        assertThat(lost.get()).isNull();
        server.stop();
    }

    @Test
    void isStartedOnceMoreWhenItDiesWhileItIsStartedAgain() throws Exception {
        Path ready = temporary.resolve("ready");
        String script = "echo started >> %1$s; n=$(wc -l < %1$s); test $n -ne 2 || exit 137; touch %2$s; exec sleep 600"
                .formatted(starts, ready);
        ChildServer server =
                new ChildServer(surroundings(), launch(script), () -> Files.exists(ready) ? "" : "not yet");
        server.start();
        Files.delete(ready);

        ProcessHandle.of(pid()).orElseThrow().destroyForcibly();

        await().untilAsserted(() -> assertThat(starts).hasContent("started\n".repeat(3)));
        await().until(() -> Files.exists(ready));
        assertThat(lost.get()).isNull();
        server.stop();
    }

    @Test
    void thatEndsWhileStartingIsRefusedWithTheEndOfItsLog() {
        ChildServer server = new ChildServer(surroundings(), launch("echo no luck today; exit 1"), () -> "no answer");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(server::start)
                .withMessageContaining("ended while it was starting")
                .withMessageContaining("no luck today");
    }

    private ChildServer server(String script) {
        return new ChildServer(surroundings(), launch(script), () -> Files.exists(starts) ? "" : "no file");
    }

    private ChildProcess.Launch launch(String script) {
        return new ChildProcess.Launch(
                "sample", List.of("sh", "-c", script), Map.of(), StopSignal.TERM, new Identity.Same());
    }

    private Surroundings surroundings() {
        return new Surroundings(folder, new Secrets(folder), new Ports(folder, progress), progress, lost::set);
    }

    private long pid() throws Exception {
        String note = Files.readString(folder.folder("processes").resolve("sample.process"));
        return Long.parseLong(note.lines()
                .filter(line -> line.startsWith("pid="))
                .findFirst()
                .orElseThrow()
                .substring(4));
    }
}
