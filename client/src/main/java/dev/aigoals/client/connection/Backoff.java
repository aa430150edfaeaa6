package dev.aigoals.client.connection;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Exponential waiting times with jitter, so that many clients do not come back in the same moment. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final int DOUBLINGS = 6;

    private final RandomGenerator random;
    private int failures;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** Between half and the whole of a span that doubles with each call since the last success. */
    Duration next() {
        long span = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(failures, DOUBLINGS));
        failures++;
        return Duration.ofMillis(span / 2 + random.nextLong(span / 2 + 1));
    }

    void succeeded() {
        failures = 0;
    }
}
