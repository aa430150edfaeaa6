package dev.aigoals.gateway.message;

import dev.aigoals.contract.id.GoalId;
import java.time.Instant;
import java.util.Map;

/** The one answer to a request: its type on the wire and its payload. */
public record Reply(String type, Object payload) {

    public static final Reply ACK = new Reply("ack", Map.of());
    public static final Reply PONG = new Reply("pong", Map.of());

    public static Reply ack(GoalId goal) {
        return new Reply("ack", Map.of("goal_id", goal));
    }

    public static Reply ackLevel(int level) {
        return new Reply("ack", Map.of("level", level));
    }

    public static Reply ackUntil(Instant expiresAt) {
        return new Reply("ack", Map.of("expires_at", expiresAt));
    }
}
