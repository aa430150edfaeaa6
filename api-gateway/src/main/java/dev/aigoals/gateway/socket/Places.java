package dev.aigoals.gateway.socket;

import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.gateway.connection.SocketProperties;
import dev.aigoals.gateway.connection.Sockets;
import dev.aigoals.gateway.security.Caller;
import dev.aigoals.platform.live.Connection;
import dev.aigoals.platform.live.Connections;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The places of each user's sockets: counted here, and in Redis over all gateways. A place whose socket never opens is freed
 * after a while.
 */
@Component
final class Places {

    private static final long OPENS_WITHIN = Duration.ofSeconds(10).toNanos();

    private final Sockets sockets;
    private final Connections connections;
    private final SocketProperties limits;
    private final Clock clock;
    private final Map<UUID, Place> opening = new ConcurrentHashMap<>();
    private final Map<UUID, LearnerId> open = new ConcurrentHashMap<>();

    Places(Sockets sockets, Connections connections, SocketProperties limits, Clock clock) {
        this.sockets = sockets;
        this.connections = connections;
        this.limits = limits;
        this.clock = clock;
    }

    Optional<Place> take(Caller caller, String address) {
        LearnerId user = caller.id();
        if (!sockets.takePlace(user)) {
            return Optional.empty();
        }
        Place place = new Place(UUID.randomUUID(), caller, System.nanoTime());
        Connection connection = new Connection(user, clock.instant(), address);
        if (!connections.open(place.id().toString(), connection, limits.connections())) {
            sockets.freePlace(user);
            return Optional.empty();
        }
        opening.put(place.id(), place);
        return Optional.of(place);
    }

    /** The place's socket is open now; false where it took too long and the place is gone. */
    boolean opened(Place place) {
        if (opening.remove(place.id()) == null) {
            return false;
        }
        open.put(place.id(), place.caller().id());
        return true;
    }

    void closed(UUID id) {
        LearnerId user = open.remove(id);
        if (user != null) {
            free(id, user);
        }
    }

    private void free(UUID id, LearnerId user) {
        sockets.freePlace(user);
        connections.close(id.toString(), user);
    }

    @Scheduled(fixedDelayString = "PT5S")
    void lookAfter() {
        long now = System.nanoTime();
        opening.values().stream()
                .filter(place -> now - place.takenAt() > OPENS_WITHIN)
                .filter(place -> opening.remove(place.id(), place))
                .forEach(place -> free(place.id(), place.caller().id()));
        open.forEach((id, user) -> connections.touch(id.toString(), user));
    }
}
