package dev.aigoals.platform.stream;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long stream messages and remembered requests are kept. */
@Component
public final class StreamRetention {
    private static final Duration KEPT = Duration.ofDays(8);

    private final JdbcClient jdbc;

    public StreamRetention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Deletes what is older than is promised; answers how many messages went. */
    public int sweep() {
        jdbc.sql("DELETE FROM client_requests WHERE at < now() - cast(:kept AS interval) AND reply IS NOT NULL")
                .param("kept", KEPT.toString())
                .update();
        return jdbc.sql("DELETE FROM stream_messages WHERE at < now() - cast(:kept AS interval)")
                .param("kept", KEPT.toString())
                .update();
    }
}
