package dev.aigoals.client.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff(new Random(7));

    @Test
    void waitsLongerAfterEachFailureUpToALimit() {
        Duration span = Duration.ofMillis(250);
        for (int failure = 0; failure < 20; failure++) {
            assertThat(backoff.next()).isBetween(span.dividedBy(2), span);
            span = span.multipliedBy(2).compareTo(Duration.ofSeconds(15)) > 0
                    ? Duration.ofSeconds(15)
                    : span.multipliedBy(2);
        }
    }

    @Test
    void startsAnewAfterASuccess() {
        for (int failure = 0; failure < 10; failure++) {
            backoff.next();
        }
        backoff.succeeded();

        assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofMillis(250));
    }
}
