package dev.aigoals.client.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWatchTest {
    private final Path file;
    private final List<Path> saved = new ArrayList<>();

    FileWatchTest(@TempDir Path folder) {
        this.file = folder.resolve("stock.py");
    }

    @Test
    void noticesASaveOnceAndNotTheFirstSight() throws IOException {
        Files.writeString(file, "a");
        try (FileWatch watch = new FileWatch(() -> Optional.of(file), saved::add)) {
            watch.look();
            assertThat(saved).isEmpty();
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
            watch.look();
            watch.look();

            assertThat(saved).containsExactly(file);
        }
    }

    @Test
    void isQuietWhereThereIsNoFile() {
        try (FileWatch watch = new FileWatch(Optional::empty, saved::add)) {
            watch.look();
            watch.look();
        }
        assertThat(saved).isEmpty();
    }
}
