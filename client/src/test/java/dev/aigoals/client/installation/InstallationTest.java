package dev.aigoals.client.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
    private final Path file;

    InstallationTest(@TempDir Path folder) {
        this.file = folder.resolve("standalone.json");
    }

    @Test
    void readsAddressesAccountsAndKeys() throws IOException {
        Files.writeString(file, """
                {"gateway_url":"http://127.0.0.1:8080","temporal_ui_url":"http://127.0.0.1:8233","something_new":1,
                "accounts":[{"username":"admin","password":"secret","roles":["admin"]}],
                "objects":{"endpoint":"http://127.0.0.1:9000","access_key":"a","secret_key":"s","bucket":"b"}}""");

        Installation installation = Installation.read(file);

        assertThat(installation.gatewayUrl()).isEqualTo(URI.create("http://127.0.0.1:8080"));
        assertThat(installation.accountWith("admin")).isPresent();
        assertThat(installation.accountWith("instructor")).isEmpty();
        assertThat(installation.objects())
                .isEqualTo(new Installation.ObjectStore(URI.create("http://127.0.0.1:9000"), "a", "s", "b"));
    }

    @Test
    void saysHowToStartTheSystemWhereTheFileIsNotThere() {
        assertThatThrownBy(() -> Installation.read(file))
                .isInstanceOf(InstallationUnreadable.class)
                .hasMessageContaining("./goals up");
    }

    @Test
    void refusesAFileOfAnotherKind() throws IOException {
        Files.writeString(file, "[1, 2]");
        assertThatThrownBy(() -> Installation.read(file)).isInstanceOf(InstallationUnreadable.class);
        Files.writeString(file, "{}");
        assertThatThrownBy(() -> Installation.read(file)).isInstanceOf(InstallationUnreadable.class);
    }
}
