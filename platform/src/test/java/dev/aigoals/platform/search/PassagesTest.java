package dev.aigoals.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;

class PassagesTest {
    @Test
    void cutsLongTextIntoPiecesOfAHundredWordsAndLosesNone() {
        String text = String.join(" ", Collections.nCopies(250, "word"));

        var passages = Passages.of(text);

        assertThat(passages)
                .hasSize(3)
                .allSatisfy(passage -> assertThat(passage.split(" ")).hasSizeLessThanOrEqualTo(100));
        assertThat(String.join(" ", passages)).isEqualTo(text);
    }
}
