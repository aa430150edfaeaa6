package dev.aigoals.gateway.socket;

import dev.aigoals.gateway.connection.CloseCode;
import dev.aigoals.gateway.connection.Wire;
import jakarta.websocket.CloseReason;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.tomcat.websocket.WsSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A socket in Tomcat. */
final class TomcatWire implements Wire {

    private static final Logger log = LoggerFactory.getLogger(TomcatWire.class);
    private static final VarHandle LAST_READ = lastRead();

    private final Session session;

    TomcatWire(Session session, Duration sendTimeout) {
        this.session = session;
        session.getAsyncRemote().setSendTimeout(sendTimeout.toMillis());
    }

    @Override
    public void send(String frame, Consumer<@Nullable Throwable> done) {
        try {
            session.getAsyncRemote().sendText(frame, result -> done.accept(cause(result)));
        } catch (IllegalStateException | IllegalArgumentException closed) {
            done.accept(closed);
        }
    }

    private static @Nullable Throwable cause(SendResult result) {
        return result.isOK() ? null : result.getException();
    }

    @Override
    public void close(CloseCode code) {
        try {
            session.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(code.code()), code.reason()));
        } catch (IOException | IllegalStateException gone) {
            log.debug("The peer was gone before the close: {}", gone.toString());
        }
    }

    @Override
    public long lastHeardMillis() {
        return (long) LAST_READ.get((WsSession) session);
    }

    /** Tomcat answers pings itself and tells no one; only its own note of the last read knows of them. */
    private static VarHandle lastRead() {
        try {
            return MethodHandles.privateLookupIn(WsSession.class, MethodHandles.lookup())
                    .findVarHandle(WsSession.class, "lastActiveRead", long.class);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(
                    "This Tomcat keeps its last read elsewhere; adapt TomcatWire to it", changed);
        }
    }
}
