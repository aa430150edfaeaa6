package dev.aigoals.client.measure;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Times of the same step, summed up by nearest-rank percentiles. */
record Latencies(List<Duration> times) {

    Latencies {
        if (times.isEmpty()) {
            throw new IllegalArgumentException("no times");
        }
        times = times.stream().sorted().toList();
    }

    /** The smallest time that this share (above 0, at most 1) of all times does not exceed. */
    Duration percentile(double share) {
        return times.get((int) Math.ceil(share * times.size()) - 1);
    }

    /** The percentiles in milliseconds, on one line. */
    String summary() {
        StringBuilder line = new StringBuilder();
        for (double share : Arrays.asList(0.5, 0.9, 0.95, 1.0)) {
            String name = share == 1.0 ? "max" : "p%.0f".formatted(share * 100);
            line.append(String.format(
                    Locale.ROOT, "%s %d ms  ", name, percentile(share).toMillis()));
        }
        return line.toString().strip();
    }

    /** Percentiles of short times, on one line. */
    String finely() {
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms  p90 %.1f ms  p99 %.1f ms  max %.1f ms",
                milliseconds(0.5),
                milliseconds(0.9),
                milliseconds(0.99),
                milliseconds(1));
    }

    private double milliseconds(double share) {
        return percentile(share).toNanos() / 1e6;
    }
}
