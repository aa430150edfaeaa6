package dev.aigoals.standalone.datafolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.aigoals.standalone.Refusal;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path temporary;

    @Test
    void isMadeWithItsVersionAndOpenedAgain() throws IOException {
        Path root = temporary.resolve("deep/data");

        DataFolder.open(root).close();
        DataFolder.open(root).close();

        assertThat(root.resolve("version")).hasContent("1\n");
    }

    @Test
    void ofANewerVersionIsRefusedAndLeftAsItIs() throws IOException {
        Files.writeString(temporary.resolve("version"), "2\n");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> DataFolder.open(temporary))
                .withMessageContaining("newer version")
                .satisfies(refusal -> assertThat(refusal.remedy()).contains("--data DIR"));
        assertThat(temporary).isDirectoryNotContaining(path -> !path.endsWith("version"));
    }

    @Test
    void withADamagedVersionIsRefused() throws IOException {
        Files.writeString(temporary.resolve("version"), "?\n");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> DataFolder.open(temporary))
                .withMessageContaining("damaged version file");
    }

    @Test
    void withFilesOfOthersIsRefused() throws IOException {
        Files.writeString(temporary.resolve("letter.txt"), "dear");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> DataFolder.open(temporary))
                .withMessageContaining("holds other files");
    }

    @Test
    void thatCannotBeWrittenIsRefused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> DataFolder.open(Path.of("/proc/ai-goals-tracker")))
                .withMessageContaining("cannot be written");
    }

    @Test
    void onAReadOnlyFileSystemIsRefusedInThoseWords() {
        Refusal refusal =
                FolderSpace.refusal(temporary, new FileSystemException("data", null, "Read-only file system"));

        assertThat(refusal).hasMessageContaining("cannot be written by this user");
        assertThat(refusal.remedy()).contains("--data DIR");
    }

    @Test
    void onAFullDiskIsRefused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> FolderSpace.check(temporary, Long.MAX_VALUE))
                .withMessageContaining("is full")
                .satisfies(refusal -> assertThat(refusal.remedy()).contains("Make room"));
    }

    @Test
    void inUseIsRefusedWithTheHoldersPid() {
        try (DataFolder held = DataFolder.open(temporary)) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> DataFolder.open(held.root()))
                    .withMessageContaining(
                            "in use by process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void keepsPasswordsForItsOwnerOnly() throws IOException {
        try (DataFolder folder = DataFolder.open(temporary)) {
            String password = new Secrets(folder).password("redis");

            assertThat(new Secrets(folder).password("redis"))
                    .isEqualTo(password)
                    .hasSize(24);
            assertThat(new Secrets(folder).password("broker")).isNotEqualTo(password);
            assertThat(Files.getPosixFilePermissions(folder.path("secrets.properties")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void keepsTheLastLogsOfEachServer() throws IOException {
        try (DataFolder folder = DataFolder.open(temporary)) {
            for (int run = 0; run < 6; run++) {
                LogFiles.rotate(folder);
                Files.writeString(folder.log("redis"), "run " + run);
            }

            assertThat(folder.log("redis")).hasContent("run 5");
            assertThat(folder.path("logs/redis.log.3")).hasContent("run 2");
            assertThat(folder.path("logs/redis.log.4")).doesNotExist();
        }
    }

    @Test
    void entriesSurviveWritingAndReading() {
        Path file = temporary.resolve("entries.properties");
        Map<String, String> entries = Map.of("path", "C:\\x", "lines", "a\nb", "key", "a+b/c==");

        PrivateFile.writeEntries(file, entries);

        assertThat(PrivateFile.readEntries(file)).isEqualTo(entries);
    }
}
