package dev.aigoals.gateway.socket;

import dev.aigoals.gateway.connection.CloseCode;
import dev.aigoals.gateway.connection.Sockets;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Closes all sockets when the gateway shuts down, before the server does, so that clients know to reconnect. */
@Component
final class Farewell implements SmartLifecycle {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final long LOOK_EVERY_MILLIS = 20;

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
        Instant end = Instant.now().plus(PATIENCE);
        try {
            while (!sockets.all().isEmpty() && Instant.now().isBefore(end)) {
                Thread.sleep(LOOK_EVERY_MILLIS);
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
