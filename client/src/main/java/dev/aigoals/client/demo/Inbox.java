package dev.aigoals.client.demo;

import dev.aigoals.client.connection.ConnectionEnded;
import dev.aigoals.client.connection.ConnectionListener;
import dev.aigoals.client.protocol.Envelope;
import dev.aigoals.client.protocol.ServerMessage;
import dev.aigoals.client.terminal.LearnerView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Shows what arrives and keeps it, so that the demo can wait for a message that may have come already. */
final class Inbox implements ConnectionListener {
    private final LearnerView view;
    private final Deadline deadline;
    private final BlockingQueue<Envelope> arrivals = new LinkedBlockingQueue<>();
    private final List<Envelope> all = new ArrayList<>();
    private volatile @Nullable ConnectionEnded ended;

    Inbox(LearnerView view, Deadline deadline) {
        this.view = view;
        this.deadline = deadline;
    }

    @Override
    public void received(Envelope message) {
        view.show(message);
        arrivals.add(message);
    }

    @Override
    public void ended(ConnectionEnded reason) {
        ended = reason;
    }

    /** The first such message; fails with what was waited for where none comes in time. */
    <T extends ServerMessage> T await(Class<T> type, Predicate<T> wanted, Duration patience, String what) {
        return find(type, wanted, patience)
                .orElseThrow(() -> new DemoFailure("Waited " + patience.toSeconds() + " s in vain for " + what
                        + ". Look at the log in the data folder, or at the goal in the Temporal UI, and try again."));
    }

    /** The first such message, or nothing after the given time. */
    <T extends ServerMessage> Optional<T> find(Class<T> type, Predicate<T> wanted, Duration patience) {
        long until = System.nanoTime() + shorter(patience, deadline.remaining()).toNanos();
        int next = 0;
        while (true) {
            arrivals.drainTo(all);
            for (; next < all.size(); next++) {
                ServerMessage payload = all.get(next).payload();
                if (type.isInstance(payload) && wanted.test(type.cast(payload))) {
                    return Optional.of(type.cast(payload));
                }
            }
            if (ended != null) {
                throw new DemoFailure(String.valueOf(ended.getMessage()));
            }
            if (System.nanoTime() > until) {
                return Optional.empty();
            }
            awaitArrival();
        }
    }

    private void awaitArrival() {
        try {
            Envelope message = arrivals.poll(100, TimeUnit.MILLISECONDS);
            if (message != null) {
                all.add(message);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Interrupted", interrupted);
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
