package dev.aigoals.client.demo;

import java.time.Duration;

/** Measures one step. */
record Pace(long startedAt) {
    static Pace start() {
        return new Pace(System.nanoTime());
    }

    Duration passed() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }
}
