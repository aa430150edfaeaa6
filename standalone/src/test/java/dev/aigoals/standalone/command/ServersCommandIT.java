package dev.aigoals.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aigoals.standalone.datafolder.DataFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersCommandIT {

    private static final Duration BACK_LIMIT = Duration.ofSeconds(60);

    @TempDir
    private Path temporary;

    private Path data;

    @BeforeEach
    void letTheDatabaseUserPass() throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
        data = temporary.resolve("data");
    }

    @Test
    void keepsWhatClientsLeftAcrossAStopAndAKill() throws Exception {
        try (StandaloneProcess first = StandaloneProcess.launch(data).awaitReady()) {
            new Deposit(first.settings()).leave();
            first.stop();
            assertThat(data.resolve("servers.properties")).doesNotExist();
            assertThat(data.resolve("processes")).isEmptyDirectory();
        }
        try (StandaloneProcess second = StandaloneProcess.launch(data).awaitReady()) {
            new Deposit(second.settings()).assertIsThere();
            second.kill();
        }
        try (StandaloneProcess third = StandaloneProcess.launch(data).awaitReady()) {
            new Deposit(third.settings()).assertIsThere();
        }
    }

    @Test
    void brokenOffWhileItStartsLeavesNothingRunningAndStartsTheNextTime() throws Exception {
        try (StandaloneProcess hasty = StandaloneProcess.launch(data)) {
            await().atMost(BACK_LIMIT).until(() -> Files.exists(data.resolve("processes/redis.process")));
            List<ProcessHandle> servers =
                    ProcessHandle.of(hasty.pid()).orElseThrow().descendants().toList();
            hasty.stop();
            assertThat(hasty.printed()).contains("Stopped.").doesNotContain("Exception", "ready: ");
            await().atMost(BACK_LIMIT).until(() -> servers.stream().noneMatch(ProcessHandle::isAlive));
        }
        StandaloneProcess.launch(data).awaitReady().close();
    }

    @Test
    void choosesAnotherPortWhenAStrangerHasTheRememberedOne() throws Exception {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            try (DataFolder folder = DataFolder.open(data)) {
                Files.writeString(folder.path("ports.properties"), "redis=%d\n".formatted(stranger.getLocalPort()));
            }
            try (StandaloneProcess standalone = StandaloneProcess.launch(data).awaitReady()) {
                assertThat(standalone.printed()).contains("port %d is taken".formatted(stranger.getLocalPort()));
                assertThat(RedisWords.say(standalone.settings(), "PING")).isEqualTo("+PONG");
            }
        }
    }
}
