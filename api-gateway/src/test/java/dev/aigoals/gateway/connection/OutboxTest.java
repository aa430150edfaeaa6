package dev.aigoals.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private final HeldWire wire = new HeldWire();
    private final List<Throwable> failures = new ArrayList<>();
    private final Outbox outbox = new Outbox(wire, 3, 100, failures::add);

    @Test
    void sendsOneFrameAtATimeInOrder() {
        offer("a", "b", "c");
        assertThat(wire.sent).containsExactly("a");
        wire.done();
        assertThat(wire.sent).containsExactly("a", "b");
        wire.done();
        wire.done();
        assertThat(wire.sent).containsExactly("a", "b", "c");
        offer("d");
        assertThat(wire.sent).endsWith("d");
    }

    @Test
    void aWireThatIsDoneAtOnceNeedsNoStackForManyFrames() {
        Outbox many = new Outbox(wire, 200_000, 10_000_000, failures::add);
        many.offer("held");
        for (int frame = 0; frame < 100_000; frame++) {
            many.offer("x");
        }
        wire.release();
        assertThat(wire.sent).hasSize(100_001);
        assertThat(failures).isEmpty();
    }

    @Test
    void hasNoRoomBeyondSoManyFramesBehindTheOneUnderWay() {
        offer("under way", "1", "2", "3");
        assertThat(outbox.offer("4")).isFalse();
        wire.done();
        assertThat(outbox.offer("4")).isTrue();
    }

    @Test
    void hasNoRoomBeyondSoMuchTextButTakesOneFrameHoweverLong() {
        offer("under way", "x".repeat(5_000));
        assertThat(outbox.offer("y")).isFalse();
        wire.done();
        assertThat(outbox.offer("y".repeat(100))).isTrue();
        assertThat(outbox.offer("z")).isFalse();
    }

    @Test
    void afterTheEndNewFramesAreDroppedAndThoseTakenStillGo() {
        offer("a", "b");
        outbox.end();
        offer("late");
        wire.done();
        wire.done();
        assertThat(wire.sent).containsExactly("a", "b");
    }

    @Test
    void aFailureDropsWhatWaitsAndIsToldOnce() {
        offer("a", "b");
        IOException broken = new IOException("broken pipe");
        wire.fail(broken);
        assertThat(failures).containsExactly(broken);
        assertThat(outbox.size()).isZero();
        offer("late");
        assertThat(wire.sent).containsExactly("a");
    }

    @Test
    void tellsWhetherRoomComesInTime() throws InterruptedException {
        offer("a", "b", "c");
        assertThat(outbox.awaitRoom(0.5, Duration.ofMillis(5))).isFalse();
        wire.done();
        assertThat(outbox.awaitRoom(0.5, Duration.ZERO)).isTrue();
        assertThat(outbox.awaitRoom(0, Duration.ofMillis(5))).isFalse();
        wire.done();
        wire.done();
        assertThat(outbox.awaitRoom(0, Duration.ZERO)).isTrue();
    }

    private void offer(String... frames) {
        for (String frame : frames) {
            assertThat(outbox.offer(frame)).isTrue();
        }
    }

    /** A network that sends a frame when it is told to. */
    private static final class HeldWire implements Wire {

        private final List<String> sent = new ArrayList<>();
        private final Deque<Consumer<@Nullable Throwable>> underWay = new ArrayDeque<>();
        private boolean held = true;

        @Override
        public void send(String frame, Consumer<@Nullable Throwable> done) {
            sent.add(frame);
            if (held) {
                underWay.add(done);
            } else {
                done.accept(null);
            }
        }

        void release() {
            held = false;
            underWay.remove().accept(null);
        }

        void done() {
            underWay.remove().accept(null);
        }

        void fail(Throwable cause) {
            underWay.remove().accept(cause);
        }

        @Override
        public void close(CloseCode code) {
            throw new UnsupportedOperationException("an outbox closes nothing");
        }

        @Override
        public long lastHeardMillis() {
            throw new UnsupportedOperationException("an outbox listens to nobody");
        }
    }
}
