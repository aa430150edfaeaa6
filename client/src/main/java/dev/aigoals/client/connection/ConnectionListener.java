package dev.aigoals.client.connection;

import dev.aigoals.client.protocol.Envelope;
import java.time.Duration;

/** Hears what a connection receives; called on the connection's own thread, so it must not wait for a reply. */
public interface ConnectionListener {

    /** Stream messages come exactly once and in order; live ones once, newest attempt only. */
    void received(Envelope message);

    default void connected() {}

    default void reconnecting(Duration pause) {}

    default void ended(ConnectionEnded reason) {}
}
