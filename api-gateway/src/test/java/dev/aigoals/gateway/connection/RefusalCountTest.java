package dev.aigoals.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RefusalCountTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final RefusalCount refusals = new RefusalCount(100);

    @Test
    void aHundredRefusalsInAMinuteAreTooMany() {
        for (int refusal = 1; refusal < 100; refusal++) {
            assertThat(refusals.exceededBy(refusal)).isFalse();
        }
        assertThat(refusals.exceededBy(60 * SECOND)).isTrue();
    }

    @Test
    void thoseOfAnEarlierMinuteAreForgotten() {
        for (int refusal = 0; refusal < 1000; refusal++) {
            assertThat(refusals.exceededBy(refusal * SECOND)).isFalse();
        }
    }
}
