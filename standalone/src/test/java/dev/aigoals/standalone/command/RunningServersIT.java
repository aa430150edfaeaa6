package dev.aigoals.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What servers do that nobody stops: one start serves all of these tests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunningServersIT {

    private static final Duration BACK_LIMIT = Duration.ofSeconds(60);

    private Path data;
    private StandaloneProcess standalone;

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
        data = temporary.resolve("data");
        standalone = StandaloneProcess.launch(data).awaitReady();
    }

    @AfterAll
    void stop() {
        standalone.close();
    }

    @Test
    void refuseASecondStartAndNameTheFirst() throws Exception {
        Path again = data.resolve("../data");
        Path output = data.resolveSibling("second.out");
        try (StandaloneProcess second = StandaloneProcess.launch(again, output)) {
            assertThat(second.awaitEnd()).isEqualTo(1);
            assertThat(second.printed()).contains("in use by process " + standalone.pid(), "--data DIR");
        }
        assertThat(RedisWords.say(standalone.settings(), "PING")).isEqualTo("+PONG");
    }

    @Test
    void listenOnLoopbackOnly() throws Exception {
        ProcessHandle process = ProcessHandle.of(standalone.pid()).orElseThrow();
        List<String> addresses = Listening.addresses(Stream.concat(Stream.of(process), process.descendants()));

        assertThat(addresses)
                .hasSizeGreaterThanOrEqualTo(6)
                .allMatch(address ->
                        address.startsWith("0100007F:") || address.startsWith("0000000000000000FFFF00000100007F:"));
    }

    @Test
    void comeBackWithTheirDataWhenTheyAreKilled() throws Exception {
        Deposit deposit = new Deposit(standalone.settings());
        deposit.leave();
        for (String name : List.of("redis", "postgresql", "temporal")) {
            long said = timesBack();

            standalone.server(name).destroyForcibly();

            await().atMost(BACK_LIMIT).until(() -> timesBack() > said);
            deposit.assertIsThere();
        }
    }

    private long timesBack() {
        return standalone
                .printed()
                .lines()
                .filter(line -> line.contains("is back"))
                .count();
    }
}
