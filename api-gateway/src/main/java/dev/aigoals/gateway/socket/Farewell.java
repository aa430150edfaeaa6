package dev.aigoals.gateway.socket;

import dev.aigoals.gateway.connection.CloseCode;
import dev.aigoals.gateway.connection.Sockets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Closes all sockets when the gateway shuts down, before the server does, so that clients know to reconnect. */
@Component
final class Farewell implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Farewell.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Sockets sockets;
    private volatile boolean running;

    Farewell(Sockets sockets) {
        this.sockets = sockets;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        sockets.all().forEach(socket -> socket.close(CloseCode.SHUTTING_DOWN));
        try {
            if (!sockets.awaitNone(PATIENCE)) {
                log.info("{} sockets did not close in time", sockets.all().size());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
