package dev.aigoals.standalone.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.standalone.console.Progress;
import dev.aigoals.standalone.datafolder.DataFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {

    @TempDir
    private Path temporary;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(printed, true, StandardCharsets.UTF_8));
    private DataFolder folder;
    private Process process;

    @BeforeEach
    void leaveAProcessBehind() throws IOException {
        folder = DataFolder.open(temporary);
        process = new ProcessBuilder("sleep", "600").start();
    }

    @AfterEach
    void close() {
        process.destroyForcibly();
        folder.close();
        progress.close();
    }

    @Test
    void areEndedAndForgotten() throws InterruptedException {
        ProcessRecord.of("redis", process.pid()).write(folder.folder("processes"));

        Orphans.end(folder, progress);

        assertThat(process.waitFor(Duration.ofSeconds(5))).isTrue();
        assertThat(folder.folder("processes")).isEmptyDirectory();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("ending process " + process.pid());
    }

    @Test
    void areNotMistakenForAnotherProcessWithTheSamePid() {
        new ProcessRecord("redis", process.pid(), "1").write(folder.folder("processes"));

        Orphans.end(folder, progress);

        assertThat(process.isAlive()).isTrue();
        assertThat(folder.folder("processes")).isEmptyDirectory();
    }
}
