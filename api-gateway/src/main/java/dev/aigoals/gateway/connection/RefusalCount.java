package dev.aigoals.gateway.connection;

import java.time.Duration;
import java.util.ArrayDeque;

/** Counts refused messages of one socket within the last minute. */
public final class RefusalCount {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final int most;
    private final ArrayDeque<Long> refused = new ArrayDeque<>();

    public RefusalCount(int most) {
        this.most = most;
    }

    /** Counts one more; true where that is more than a client may ignore. */
    public synchronized boolean exceededBy(long nowNanos) {
        while (!refused.isEmpty() && nowNanos - refused.peekFirst() > MINUTE) {
            refused.removeFirst();
        }
        refused.addLast(nowNanos);
        return refused.size() >= most;
    }
}
