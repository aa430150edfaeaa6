package dev.aigoals.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.aigoals.standalone.Refusal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static final Map<String, String> ENVIRONMENT = Map.of("XDG_DATA_HOME", "/home/ana/data");

    @Test
    void dataLieInTheUsersFolderUnlessNamed() {
        assertThat(Options.parse(List.of(), ENVIRONMENT).data()).isEqualTo(Path.of("/home/ana/data/ai-goals-tracker"));
        assertThat(Options.parse(List.of("--data", "/d"), ENVIRONMENT).data()).isEqualTo(Path.of("/d"));
    }

    @Test
    void banksAddUp() {
        Options options = Options.parse(List.of("--bank", "/a", "--port", "8080", "--bank", "/b"), ENVIRONMENT);

        assertThat(options.banks()).containsExactly(Path.of("/a"), Path.of("/b"));
        assertThat(options.port()).hasValue(8080);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--port 0", "--port 65536", "--port http", "--colour red", "here"})
    void wrongUseIsRefusedWithARemedy(String words) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Options.parse(List.of(words.split(" ", -1)), ENVIRONMENT))
                .satisfies(refusal -> assertThat(refusal.remedy()).contains("--help"));
    }
}
