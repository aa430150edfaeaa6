package dev.aigoals.standalone.supplies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.aigoals.standalone.Refusal;
import dev.aigoals.standalone.console.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stand-in for pip, at the wire: a script that puts a prepared file where pip would. */
class WheelsTest {

    private static final String FILE = "tool-1.0-py3-none-manylinux_2_28_x86_64.whl";

    @TempDir
    private Path temporary;

    private final Progress progress =
            new Progress(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    private SupplyCache cache;
    private WheelPin pin;
    private Path index;

    @BeforeEach
    void offerAWheel() throws Exception {
        cache = new SupplyCache(temporary.resolve("cache"));
        index = temporary.resolve("index.whl");
        writeWheel(index, "the program");
        pin = new WheelPin("tool", "tool==1.0", FILE, Checksum.of(index));
    }

    @AfterEach
    void close() {
        progress.close();
    }

    @Test
    void downloadsChecksAndUnpacks() throws Exception {
        Path folder = wheels().unpacked(pin);

        assertThat(folder.resolve("tool/program")).hasContent("the program");
    }

    @Test
    void refusesADamagedDownloadAndUnpacksNothingOfIt() throws IOException {
        Files.writeString(index, "half of it");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> wheels().unpacked(pin))
                .withMessageContaining("is damaged")
                .satisfies(refusal -> assertThat(refusal.remedy()).contains("Try again"));
        assertThat(cache.entry(pin.folder())).doesNotExist();
        assertThat(cache.downloads()).isEmptyDirectory();
    }

    @Test
    void fetchesAgainWhatWasDamagedInTheCache() throws Exception {
        wheels().unpacked(pin);
        Files.writeString(cache.downloads().resolve(FILE), "bit rot");

        Path folder = wheels().unpacked(pin);

        assertThat(folder.resolve("tool/program")).hasContent("the program");
        assertThat(Checksum.of(cache.downloads().resolve(FILE))).isEqualTo(pin.sha256());
    }

    @Test
    void unpacksAnewWhatWasChangedAfterUnpacking() throws Exception {
        Path program = wheels().unpacked(pin).resolve("tool/program");
        Files.writeString(program, "another program");

        wheels().unpacked(pin);

        assertThat(program).hasContent("the program");
    }

    @Test
    void needsNoNetworkOnceFetched() throws Exception {
        wheels().unpacked(pin);
        Files.delete(index);

        assertThat(wheels().unpacked(pin).resolve("tool/program")).exists();
    }

    @Test
    void saysWhatToDoWithoutANetwork() throws IOException {
        Files.delete(index);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> wheels().unpacked(pin))
                .withMessageContaining("could not be downloaded")
                .satisfies(refusal -> assertThat(refusal.remedy())
                        .contains("needs a network")
                        .contains(FILE)
                        .contains(pin.sha256()));
    }

    @Test
    void takesAFileThatAPersonPutIntoTheCache() throws Exception {
        Files.move(index, cache.downloads().resolve(FILE));

        Path folder = new Wheels(cache, progress, List.of()).unpacked(pin);

        assertThat(folder.resolve("tool/program")).exists();
    }

    @Test
    void asksForTheVeryFileOfTheLock() {
        List<String> words = WheelRequest.of(
                List.of("pip"),
                new WheelPin("x", "x==1", "x-1-cp311-cp311-manylinux_2_27_x86_64.manylinux_2_28_x86_64.whl", "0"),
                temporary);

        assertThat(String.join(" ", words))
                .contains("--abi cp311")
                .contains("--python-version 3.11")
                .contains("--platform manylinux_2_28_x86_64")
                .endsWith("x==1");
    }

    private Wheels wheels() throws IOException {
        Path client = temporary.resolve("pip");
        Files.writeString(client, """
                #!/bin/sh
                test "$1" = --version && exit 0
                while test "$1" != --dest; do shift; done
                cp '%s' "$2/%s"
                """.formatted(index, FILE));
        client.toFile().setExecutable(true);
        return new Wheels(cache, progress, List.of(List.of(client.toString())));
    }

    private static void writeWheel(Path file, String program) throws Exception {
        byte[] content = program.getBytes(StandardCharsets.UTF_8);
        String sum = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(content));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            add(zip, "tool/program", content);
            String record = "tool/program,sha256=%s,%d%ntool-1.0.dist-info/RECORD,,%n".formatted(sum, content.length);
            add(zip, "tool-1.0.dist-info/RECORD", record.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
