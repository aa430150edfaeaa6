package dev.aigoals.gateway.connection;

import dev.aigoals.platform.accounts.Sessions;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks over all open sockets every few seconds: tokens that ended, clients that fell silent. */
@Component
public final class SocketWatch {

    private static final Logger log = LoggerFactory.getLogger(SocketWatch.class);

    private final Sockets sockets;
    private final Sessions sessions;
    private final SocketProperties limits;
    private final Clock clock;

    public SocketWatch(Sockets sockets, Sessions sessions, SocketProperties limits, Clock clock) {
        this.sockets = sockets;
        this.sessions = sessions;
        this.limits = limits;
        this.clock = clock;
    }

    /** Closes sockets whose token expired, or whose login was revoked, whoever revoked it and however. */
    @Scheduled(fixedDelayString = "${aigoals.sockets.access-check-interval:2s}")
    public void closeEnded() {
        Collection<LearnerSocket> open = sockets.all();
        open.stream()
                .filter(socket -> !clock.instant().isBefore(socket.token().expiresAt()))
                .forEach(socket -> socket.close(CloseCode.TOKEN_ENDED));
        try {
            Set<UUID> valid = sessions.stillOpen(
                    open.stream().map(socket -> socket.token().session()).collect(Collectors.toSet()));
            open.stream()
                    .filter(socket -> !valid.contains(socket.token().session()))
                    .forEach(socket -> socket.close(CloseCode.TOKEN_ENDED));
        } catch (DataAccessException unreachable) {
            log.warn(
                    "The database does not answer, open sockets are checked at the next turn: {}",
                    unreachable.getMessage());
        }
    }

    /** Closes sockets of which nothing was heard for too long; the goals of their users go on. */
    @Scheduled(fixedDelayString = "${aigoals.sockets.idle-check-interval:500ms}")
    public void closeIdle() {
        long now = System.currentTimeMillis();
        sockets.all().stream()
                .filter(socket -> socket.idleMillis(now) > limits.idleTimeout().toMillis())
                .forEach(socket -> socket.close(CloseCode.IDLE));
    }
}
