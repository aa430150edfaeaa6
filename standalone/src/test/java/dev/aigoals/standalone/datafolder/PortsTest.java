package dev.aigoals.standalone.datafolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.aigoals.standalone.Refusal;
import dev.aigoals.standalone.console.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    @TempDir
    private Path temporary;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(printed, true, StandardCharsets.UTF_8));
    private DataFolder folder;

    @BeforeEach
    void open() {
        folder = DataFolder.open(temporary);
    }

    @AfterEach
    void close() {
        folder.close();
        progress.close();
    }

    @Test
    void areRememberedFromRunToRun() {
        int port = new Ports(folder, progress).port("redis");

        assertThat(new Ports(folder, progress).port("redis")).isEqualTo(port);
    }

    @Test
    void differFromServerToServer() {
        Ports ports = new Ports(folder, progress);

        assertThat(ports.port("redis")).isNotEqualTo(ports.port("broker"));
    }

    @Test
    void takenByAStrangerAreReplacedAndThePersonIsTold() throws IOException {
        int remembered = new Ports(folder, progress).port("redis");
        try (ServerSocket stranger = new ServerSocket(remembered, 1, InetAddress.getLoopbackAddress())) {
            int replaced = new Ports(folder, progress).port("redis");

            assertThat(replaced).isNotEqualTo(stranger.getLocalPort());
            assertThat(printed.toString(StandardCharsets.UTF_8))
                    .contains("port %d is taken by another program: using %d".formatted(remembered, replaced));
        }
    }

    @Test
    void askedForAndTakenAreRefusedWithARemedy() throws IOException {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> new Ports(folder, progress).asked("gateway", stranger.getLocalPort()))
                    .withMessageContaining("is taken by another program")
                    .satisfies(refusal -> assertThat(refusal.remedy()).contains("ss -ltnp"));
        }
    }
}
