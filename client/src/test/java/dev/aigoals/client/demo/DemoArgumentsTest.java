package dev.aigoals.client.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DemoArgumentsTest {
    @Test
    void takesFoldersAndTheLearnersWords() {
        assertThat(DemoArguments.parse("data/standalone.json", "--bank", "mine", "--bank", "yours", "loops", "please"))
                .isEqualTo(new DemoArguments(
                        Path.of("data/standalone.json"),
                        List.of(Path.of("mine"), Path.of("yours")),
                        Optional.of("loops please")));
    }

    @Test
    void looksInTheBankOfTheCheckoutWhereNoFolderIsNamed() {
        assertThat(DemoArguments.parse("standalone.json"))
                .isEqualTo(new DemoArguments(Path.of("standalone.json"), List.of(Path.of("bank")), Optional.empty()));
    }

    @Test
    void saysHowItIsUsedWhereSomethingIsMissing() {
        assertThatThrownBy(DemoArguments::parse).hasMessageContaining("Usage");
        assertThatThrownBy(() -> DemoArguments.parse("standalone.json", "--bank"))
                .hasMessageContaining("--bank needs a folder");
    }
}
