package dev.aigoals.platform.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StorableTextTest {
    @Test
    void replacesWhatNoColumnTakes() {
        assertThat(StorableText.of("a\u0000b\uD800c\uDC00")).isEqualTo("a\uFFFDb\uFFFDc\uFFFD");
    }

    @Test
    void leavesWholePairsAlone() {
        assertThat(StorableText.of("ñ 😀 \uD83D\uDE00")).isEqualTo("ñ 😀 \uD83D\uDE00");
    }

    @Test
    void isWhatTheMapperWrites() {
        assertThat(WireConfiguration.wireMapper().writeValueAsString(Map.of("text", "a\u0000")))
                .isEqualTo("{\"text\":\"a\uFFFD\"}");
    }
}
