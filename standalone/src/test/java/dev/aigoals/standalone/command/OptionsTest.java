package dev.aigoals.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import dev.aigoals.standalone.Refusal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void namesOfFoldersAreMadeAbsolute() {
        assertThat(Options.parse(List.of("--data", "/d/../e")).data()).hasValue(Path.of("/e"));
        assertThat(Options.parse(List.of()).data()).isEmpty();
    }

    @Test
    void otherWordsAreTheWishOfTheDemo() {
        Options options = Options.parse(List.of("loops", "--data", "/d", "and lists"));

        assertThat(options.words()).containsExactly("loops", "and lists");
        assertThatExceptionOfType(Refusal.class).isThrownBy(options::withoutWords);
    }

    @Test
    void banksAddUp() {
        Options options = Options.parse(List.of("--bank", "/a", "--port", "8080", "--bank", "/b"));

        assertThat(options.addedBanks()).containsExactly(Path.of("/a"), Path.of("/b"));
        assertThat(options.port()).hasValue(8080);
    }

    @Test
    void settingsAddUpAndTheLastOfAKeyCounts() {
        Options options = Options.parse(List.of(
                "--setting", "aigoals.sockets.idle-timeout=3s",
                "--setting", "aigoals.sockets.allowed-origins=http://a?x=y",
                "--setting", "aigoals.sockets.idle-timeout=4s"));

        assertThat(options.settings())
                .containsOnly(
                        entry("aigoals.sockets.idle-timeout", "4s"),
                        entry("aigoals.sockets.allowed-origins", "http://a?x=y"));
    }

    @Test
    void aModelIsNamedByItsAddressAndItsNames() {
        Options options = Options.parse(
                List.of("--model", "http://127.0.0.1:8080", "--model-name", "large", "--small-model-name", "small"));

        assertThat(options.model().settings())
                .containsOnly(
                        entry("aigoals.models.address", "http://127.0.0.1:8080/v1"),
                        entry("aigoals.models.large", "large"),
                        entry("aigoals.models.small", "small"));
        assertThat(Options.parse(options.model().words()).model()).isEqualTo(options.model());
    }

    @Test
    void aKeyIsNotTakenFromTheCommandLine() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Options.parse(List.of("--setting", "aigoals.models.api-key=secret")))
                .satisfies(refusal -> assertThat(refusal.remedy()).contains("OPENAI_API_KEY"))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("secret"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port",
                "--port 0",
                "--port 65536",
                "--port http",
                "--colour red",
                "here",
                "--setting",
                "--setting aigoals.x",
                "--setting server.port=1",
                "--model",
                "--model gpt",
                "--model ftp://models.example",
                "--model http://key@models.example/v1",
                "--model http:///v1"
            })
    void wrongUseIsRefusedWithARemedy(String words) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Options.parse(List.of(words.split(" ", -1))).withoutWords())
                .satisfies(refusal -> assertThat(refusal.remedy()).contains("--help"));
    }
}
