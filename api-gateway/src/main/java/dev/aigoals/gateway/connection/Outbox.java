package dev.aigoals.gateway.connection;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Frames on their way to one socket: one at a time on the wire, a bounded number behind it, no thread of its own. */
final class Outbox {

    private final Wire wire;
    private final int mostFrames;
    private final long mostCharacters;
    private final Consumer<Throwable> failed;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition drained = lock.newCondition();
    private final Queue<String> waiting = new ArrayDeque<>();
    private long characters;
    private boolean writing;
    private boolean ended;

    Outbox(Wire wire, int mostFrames, long mostCharacters, Consumer<Throwable> failed) {
        this.wire = wire;
        this.mostFrames = mostFrames;
        this.mostCharacters = mostCharacters;
        this.failed = failed;
    }

    /** Takes a frame to send after all before it; false where there is no more room. After the end frames are dropped. */
    boolean offer(String frame) {
        lock.lock();
        try {
            if (ended) {
                return true;
            }
            if (waiting.size() >= mostFrames || (characters + frame.length() > mostCharacters && !waiting.isEmpty())) {
                return false;
            }
            waiting.add(frame);
            characters += frame.length();
            if (writing) {
                return true;
            }
            writing = true;
        } finally {
            lock.unlock();
        }
        pump();
        return true;
    }

    /** Takes no more frames; those taken are still sent. */
    void end() {
        lock.lock();
        try {
            ended = true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until at most a share of the room is taken; false where that does not happen in time. */
    boolean awaitRoom(double share, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (waiting.size() > mostFrames * share
                    || characters > mostCharacters * share
                    || (share == 0 && writing)) {
                if (left <= 0) {
                    return false;
                }
                left = drained.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Sends frame after frame until one is still under way; its end goes on from there. */
    private void pump() {
        for (String next = take(); next != null; next = take()) {
            Hop hop = new Hop();
            wire.send(next, hop);
            if (!hop.doneAlready()) {
                return;
            }
        }
    }

    private @Nullable String take() {
        lock.lock();
        try {
            String next = waiting.poll();
            if (next == null) {
                writing = false;
            } else {
                characters -= next.length();
            }
            drained.signalAll();
            return next;
        } finally {
            lock.unlock();
        }
    }

    private void stop(Throwable cause) {
        lock.lock();
        try {
            ended = true;
            writing = false;
            waiting.clear();
            characters = 0;
            drained.signalAll();
        } finally {
            lock.unlock();
        }
        failed.accept(cause);
    }

    /** One frame's way out: its end comes on this thread before the send returns, or on another one after it. */
    private final class Hop implements Consumer<@Nullable Throwable> {

        private final AtomicReference<Place> place = new AtomicReference<>(Place.SENDING);

        @Override
        public void accept(@Nullable Throwable cause) {
            if (cause != null) {
                place.set(Place.FAILED);
                stop(cause);
            } else if (place.getAndSet(Place.DONE) == Place.RETURNED) {
                pump();
            }
        }

        boolean doneAlready() {
            return !place.compareAndSet(Place.SENDING, Place.RETURNED) && place.get() == Place.DONE;
        }
    }

    private enum Place {
        SENDING,
        RETURNED,
        DONE,
        FAILED
    }

    /** For the metrics: how many frames wait. */
    int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }
}
