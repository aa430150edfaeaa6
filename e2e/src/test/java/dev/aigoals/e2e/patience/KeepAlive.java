package dev.aigoals.e2e.patience;

import static org.awaitility.Awaitility.await;

import dev.aigoals.e2e.wire.WireClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Clients that say something every second, so that their sockets are not idle. */
final class KeepAlive {
    private static final Duration EVERY = Duration.ofSeconds(1);

    private KeepAlive() {}

    static void until(Instant end, WireClient... clients) {
        await("the time of the test to pass")
                .atMost(Duration.between(Instant.now(), end).plusSeconds(10))
                .pollInterval(EVERY)
                .until(() -> {
                    List.of(clients).forEach(client -> client.ask("ping", Map.of()));
                    return Instant.now().isAfter(end);
                });
    }

    static void untilClosed(WireClient closing, Duration patience, WireClient... others) {
        await("the socket to be closed").atMost(patience).pollInterval(EVERY).until(() -> {
            List.of(others).forEach(client -> client.ask("ping", Map.of()));
            closing.send("ping", Map.of());
            return closing.isClosed();
        });
    }
}
