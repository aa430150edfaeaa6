package dev.aigoals.gateway.connection;

import dev.aigoals.contract.id.LearnerId;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** All sockets that are open on this gateway, and the places taken by each user. */
@Component
public final class Sockets {

    private final Map<UUID, LearnerSocket> open = new ConcurrentHashMap<>();
    private final Map<LearnerId, Integer> places = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition closed = lock.newCondition();
    private final int perUser;

    public Sockets(SocketProperties limits, MeterRegistry metrics) {
        this.perUser = limits.connections();
        Gauge.builder("aigoals.sockets.open", open, Map::size)
                .description("Sockets open on this gateway")
                .register(metrics);
    }

    /** Takes a place for a socket that is about to open; false where the user has no more. */
    public boolean takePlace(LearnerId user) {
        synchronized (places) {
            int taken = places.getOrDefault(user, 0);
            if (taken >= perUser) {
                return false;
            }
            places.put(user, taken + 1);
            return true;
        }
    }

    /** Gives back the place of a socket that closed, or never opened. */
    public void freePlace(LearnerId user) {
        synchronized (places) {
            places.computeIfPresent(user, (key, taken) -> taken > 1 ? taken - 1 : null);
        }
    }

    public void add(LearnerSocket socket) {
        open.put(socket.id(), socket);
    }

    /** Whether the socket was there; false the second time. */
    public boolean remove(LearnerSocket socket) {
        lock.lock();
        try {
            boolean removed = open.remove(socket.id()) != null;
            closed.signalAll();
            return removed;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until no socket is open; false where that does not happen in time. */
    public boolean awaitNone(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (!open.isEmpty()) {
                if (left <= 0) {
                    return false;
                }
                left = closed.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    public Collection<LearnerSocket> all() {
        return List.copyOf(open.values());
    }

    public List<LearnerSocket> of(LearnerId user) {
        return open.values().stream()
                .filter(socket -> socket.user().equals(user))
                .toList();
    }
}
