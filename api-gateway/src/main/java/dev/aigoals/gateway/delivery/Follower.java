package dev.aigoals.gateway.delivery;

import dev.aigoals.contract.id.RequestId;
import dev.aigoals.gateway.connection.LearnerSocket;
import dev.aigoals.platform.live.LiveEntry;
import dev.aigoals.platform.stream.StreamEntry;
import java.util.HashMap;
import java.util.Map;

/** How far one socket has been told; used on its feed's queue only. */
final class Follower {

    private final LearnerSocket socket;
    private final Map<RequestId, Integer> positions = new HashMap<>();
    private boolean live;
    private long lastSeq;

    Follower(LearnerSocket socket) {
        this.socket = socket;
    }

    LearnerSocket socket() {
        return socket;
    }

    /** Whether the socket hears messages as they happen. */
    boolean live() {
        return live;
    }

    long lastSeq() {
        return lastSeq;
    }

    /** From here on the socket hears all that comes after the seq. */
    void goLive(long seq) {
        live = true;
        lastSeq = seq;
    }

    /** Nothing more until the next sync is done. */
    void hush() {
        live = false;
        positions.clear();
    }

    /** Tells the next message of the stream; false where one before it is missing. */
    boolean tell(StreamEntry entry) {
        if (entry.seq() > lastSeq + 1) {
            return false;
        }
        if (entry.seq() == lastSeq + 1) {
            socket.send(entry.frame());
            lastSeq = entry.seq();
        }
        return true;
    }

    /** Where the socket is in a request's live text; 0 where it heard none of it. */
    int position(RequestId request) {
        return positions.getOrDefault(request, 0);
    }

    void tell(LiveEntry entry) {
        if (entry.position() > position(entry.requestId())) {
            socket.send(entry.frame());
            positions.put(entry.requestId(), entry.position());
        }
    }

    void forget(RequestId request) {
        positions.remove(request);
    }
}
