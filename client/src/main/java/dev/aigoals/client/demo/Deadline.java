package dev.aigoals.client.demo;

import java.time.Duration;
import java.time.Instant;

/** The time that the whole demo may take. */
record Deadline(Instant start, Duration whole) {
    static Deadline in(Duration whole) {
        return new Deadline(Instant.now(), whole);
    }

    Duration passed() {
        return Duration.between(start, Instant.now());
    }

    Duration remaining() {
        Duration rest = whole.minus(passed());
        return rest.isNegative() ? Duration.ZERO : rest;
    }
}
