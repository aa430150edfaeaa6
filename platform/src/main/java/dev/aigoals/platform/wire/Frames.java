package dev.aigoals.platform.wire;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Server messages as they go over the wire, made once for all who receive them; payloads are JSON already. */
public final class Frames {
    private Frames() {}

    /** A message of a learner's stream. */
    public static String stream(String type, long seq, Instant at, String payload) {
        return frame(type, Long.toString(seq), "null", at, payload);
    }

    /** A live message: without seq, an answer to nobody. */
    public static String live(String type, Instant at, String payload) {
        return frame(type, "null", "null", at, payload);
    }

    /** A reply; {@code replyTo} is a canonical UUID, or null where the request's id could not be read. */
    public static String reply(String type, @Nullable UUID replyTo, Instant at, String payload) {
        return frame(type, "null", replyTo == null ? "null" : "\"" + replyTo + "\"", at, payload);
    }

    private static String frame(String type, String seq, String replyTo, Instant at, String payload) {
        return "{\"type\":\"" + type + "\",\"seq\":" + seq + ",\"reply_to\":" + replyTo + ",\"at\":\"" + at
                + "\",\"payload\":" + payload + "}";
    }
}
