package dev.aigoals.client.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptLoginTest {
    private final Path folder;
    private final KeptLogin kept;

    KeptLoginTest(@TempDir Path folder) {
        this.folder = folder;
        this.kept = new KeptLogin(folder);
    }

    @Test
    void keepsTheNewestTokenInAFileThatOnlyItsOwnerReads() throws IOException {
        kept.write("first");
        kept.write("second");

        assertThat(kept.read()).contains("second");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("learn-login"))))
                .isEqualTo("rw-------");
    }

    @Test
    void forgetsItOnSigningOut() {
        kept.write("first");
        kept.forget();
        kept.forget();

        assertThat(kept.read()).isEmpty();
    }
}
