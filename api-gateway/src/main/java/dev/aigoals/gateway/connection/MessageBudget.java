package dev.aigoals.gateway.connection;

import java.time.Duration;

/** A user's token bucket: as many messages as it holds at once, refilled over a minute. */
final class MessageBudget {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final int size;
    private double tokens;
    private long filledAt;

    MessageBudget(int size, long nowNanos) {
        this.size = size;
        this.tokens = size;
        this.filledAt = nowNanos;
    }

    /** Takes a token; answers how long to wait where there is none, and zero where there was one. */
    synchronized Duration take(long nowNanos) {
        tokens = Math.min(size, tokens + (double) (nowNanos - filledAt) * size / MINUTE);
        filledAt = nowNanos;
        if (tokens >= 1) {
            tokens--;
            return Duration.ZERO;
        }
        return Duration.ofNanos((long) Math.ceil((1 - tokens) * MINUTE / size));
    }

    synchronized boolean full(long nowNanos) {
        return tokens + (double) (nowNanos - filledAt) * size / MINUTE >= size;
    }
}
