package dev.aigoals.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnouncementTest {

    @TempDir
    private Path folder;

    @Test
    void isReadableByItsOwnerOnlyAndNamesWhatEditorsNeed() throws IOException {
        announcement(ProcessHandle.current().pid()).write(folder);

        Path file = folder.resolve("standalone.json");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.readString(file))
                .contains(
                        "\"gateway_url\" : \"http://127.0.0.1:1\"",
                        "\"temporal_ui_url\"",
                        "\"roles\" : [ \"student\" ]");
    }

    @Test
    void ofARunningProcessIsFound() {
        Announcement running = announcement(ProcessHandle.current().pid());
        running.write(folder);

        assertThat(Announcement.ofRunning(folder)).hasValue(running);
    }

    @Test
    void ofAKilledProcessDoesNotCount() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        announcement(ended.pid()).write(folder);

        assertThat(Announcement.ofRunning(folder)).isEmpty();
    }

    @Test
    void ofAKilledProcessWhosePidAnotherProgramHasByNowDoesNotCount() {
        announcement(ProcessHandle.current().pid(), "1").write(folder);

        assertThat(Announcement.ofRunning(folder)).isEmpty();
    }

    private Announcement announcement(long pid) {
        return announcement(pid, Announcement.startOf(pid));
    }

    private Announcement announcement(long pid, String processStart) {
        return new Announcement(
                "http://127.0.0.1:1",
                "127.0.0.1:2",
                "http://127.0.0.1:3",
                "http://127.0.0.1:4",
                folder.toString(),
                pid,
                processStart,
                List.of(new Accounts.Account("student", "secret", List.of("student"))),
                new Announcement.ObjectStore("http://127.0.0.1:5", "key", "secret", "bucket"));
    }
}
