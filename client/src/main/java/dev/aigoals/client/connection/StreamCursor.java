package dev.aigoals.client.connection;

import java.util.OptionalLong;

/** How far the learner's durable stream has been delivered; each sequence number passes exactly once. */
final class StreamCursor {
    private long last;
    private boolean known;

    /** Starts after the given number, or, where there is none, where the first sync says that the stream stands. */
    StreamCursor(OptionalLong after) {
        this.last = after.orElse(0);
        this.known = after.isPresent();
    }

    Step accept(long seq) {
        if (!known || seq == last + 1) {
            last = seq;
            known = true;
            return Step.DELIVER;
        }
        return seq <= last ? Step.DUPLICATE : Step.GAP;
    }

    /** Takes the end of a sync; after a reset the server has told everything in another way. */
    void synced(long lastSeq, boolean reset) {
        if (reset || !known) {
            last = lastSeq;
            known = true;
        }
    }

    OptionalLong last() {
        return known ? OptionalLong.of(last) : OptionalLong.empty();
    }

    /** What to do with a stream message. */
    enum Step {
        DELIVER,
        DUPLICATE,
        GAP
    }
}
