package dev.aigoals.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FillersTest {
    @Test
    void keepsOnlyWhatIsAskedFor() {
        assertThat(Fillers.strip("Please, I want to learn about LOOPS!")).isEqualTo("loops");
        assertThat(Fillers.strip("¿Quiero aprender funciones recursivas?")).isEqualTo("funciones recursivas");
    }

    @Test
    void keepsEverythingWhereNothingIsTelling() {
        assertThat(Fillers.strip("teach me something")).isEqualTo("teach me something");
    }
}
