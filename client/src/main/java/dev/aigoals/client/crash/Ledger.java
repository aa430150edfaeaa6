package dev.aigoals.client.crash;

import dev.aigoals.client.connection.ConnectionEnded;
import dev.aigoals.client.connection.ConnectionListener;
import dev.aigoals.client.protocol.Envelope;
import dev.aigoals.client.protocol.ServerMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Every stream message that one connection delivered, in the order of delivery, across all its sockets. */
final class Ledger implements ConnectionListener {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final List<Envelope> stream = new ArrayList<>();
    private @Nullable ConnectionEnded ended;

    @Override
    public void received(Envelope message) {
        if (message.seq() == null) {
            return;
        }
        lock.lock();
        try {
            stream.add(message);
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void ended(ConnectionEnded reason) {
        lock.lock();
        try {
            ended = reason;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    List<Envelope> stream() {
        lock.lock();
        try {
            return List.copyOf(stream);
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return stream.size();
        } finally {
            lock.unlock();
        }
    }

    /** The payloads of one type, in order. */
    <T extends ServerMessage> List<T> all(Class<T> type) {
        return stream().stream()
                .map(Envelope::payload)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** The first such message, whenever it came or comes; fails where none comes in time. */
    <T extends ServerMessage> T await(Class<T> type, Predicate<T> wanted, Duration patience, String what) {
        return await(() -> all(type).stream().filter(wanted).findFirst(), patience, what);
    }

    /** Waits until this many messages were delivered. */
    void awaitSize(int wanted, Duration patience) {
        await(
                () -> Optional.of(size()).filter(size -> size >= wanted),
                patience,
                "message number " + wanted + " of a learner");
    }

    private <T> T await(Look<T> look, Duration patience, String what) {
        lock.lock();
        try {
            long until = System.nanoTime() + patience.toNanos();
            while (true) {
                Optional<T> found = look.now();
                if (found.isPresent()) {
                    return found.get();
                }
                if (ended != null) {
                    throw new TrialFailed("The connection ended while a learner waited for " + what, ended);
                }
                long rest = until - System.nanoTime();
                if (rest <= 0) {
                    throw new TrialFailed("Waited " + patience.toSeconds() + " s in vain for " + what);
                }
                var _ = grown.awaitNanos(rest);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TrialFailed("Interrupted", interrupted);
        } finally {
            lock.unlock();
        }
    }

    @FunctionalInterface
    private interface Look<T> {
        Optional<T> now();
    }
}
