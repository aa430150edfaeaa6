package dev.aigoals.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void refusesASecondStartAndNamesTheFirst() throws Exception {
        try (StandaloneProcess first = StandaloneProcess.launch(data).awaitReady();
                StandaloneProcess second = StandaloneProcess.launch(data.resolve("../data"))) {
            assertThat(second.awaitEnd()).isEqualTo(1);
            assertThat(second.printed()).contains("in use by process " + first.pid(), "--data DIR");
            new Deposit(first.settings()).leave();
        }
    }

    @Test
    void listensOnLoopbackOnly() throws Exception {
        try (StandaloneProcess standalone = StandaloneProcess.launch(data).awaitReady()) {
            ProcessHandle process = ProcessHandle.of(standalone.pid()).orElseThrow();
            List<String> addresses = Listening.addresses(Stream.concat(Stream.of(process), process.descendants()));

            assertThat(addresses)
                    .hasSizeGreaterThanOrEqualTo(6)
                    .allMatch(address ->
                            address.startsWith("0100007F:") || address.startsWith("0000000000000000FFFF00000100007F:"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis", "postgresql", "temporal"})
    void bringsAKilledServerBackWithItsData(String name) throws Exception {
        try (StandaloneProcess standalone = StandaloneProcess.launch(data).awaitReady()) {
            Deposit deposit = new Deposit(standalone.settings());
            deposit.leave();

            standalone.server(name).destroyForcibly();

            await().atMost(BACK_LIMIT).until(() -> standalone.printed().contains("is back"));
            deposit.assertIsThere();
        }
    }

    @Test
    void choosesAnotherPortWhenAStrangerHasTheRememberedOne() throws Exception {
        StandaloneProcess.launch(data).awaitReady().close();
        String address = Files.readString(data.resolve("ports.properties"));
        int port = Integer.parseInt(address.lines()
                .filter(line -> line.startsWith("redis="))
                .findFirst()
                .orElseThrow()
                .substring("redis=".length()));
        try (ServerSocket stranger = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                StandaloneProcess again = StandaloneProcess.launch(data).awaitReady()) {
            assertThat(again.printed()).contains("port %d is taken".formatted(stranger.getLocalPort()));
            assertThat(RedisWords.say(again.settings(), "PING")).isEqualTo("+PONG");
        }
    }
}
