package dev.aigoals.platform.live;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CachePropertiesTest {

    @Test
    void saysWhatIsWrongWithANegativeDuration() {
        Duration good = Duration.ofSeconds(30);

        assertThatThrownBy(() -> new CacheProperties(good, Duration.ofSeconds(-1), good))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("aigoals.cache.contracts must be 0s (off) or longer, such as 30s");
    }
}
