package dev.aigoals.gateway.connection;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The network side of a socket. */
public interface Wire {

    /** Begins to send one frame; the next may be sent once this one is done. Says what went wrong, or null. */
    void send(String frame, Consumer<@Nullable Throwable> done);

    /** Closes the socket; may wait for the peer, so it is not called on a thread that others need. */
    void close(CloseCode code);

    /** When the peer was heard last, on the clock of {@link System#currentTimeMillis()}; any frame counts. */
    long lastHeardMillis();
}
