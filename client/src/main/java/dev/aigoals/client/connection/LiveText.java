package dev.aigoals.client.connection;

import dev.aigoals.client.protocol.Work;
import java.util.HashMap;
import java.util.Map;

/** Lets each live chunk through once, in order, of the newest attempt only, and nothing after the final message. */
final class LiveText {
    private static final int FINISHED = Integer.MAX_VALUE;

    private final Map<String, Place> places = new HashMap<>();

    boolean accept(Work work) {
        Place place = places.getOrDefault(work.requestId(), Place.START);
        if (work.last()) {
            places.put(work.requestId(), new Place(FINISHED, FINISHED));
            return place.attempt < FINISHED;
        }
        Work.Chunk chunk = work.chunk();
        if (chunk == null || !place.isBefore(work.attempt(), chunk.index())) {
            return false;
        }
        places.put(work.requestId(), new Place(work.attempt(), chunk.index()));
        return true;
    }

    private record Place(int attempt, int index) {
        static final Place START = new Place(0, -1);

        boolean isBefore(int otherAttempt, int otherIndex) {
            return otherAttempt > attempt || (otherAttempt == attempt && otherIndex > index);
        }
    }
}
