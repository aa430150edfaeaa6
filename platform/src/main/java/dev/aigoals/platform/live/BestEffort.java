package dev.aigoals.platform.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redisson.client.RedisException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks Redis where nothing is lost without it: when it does not answer, it is left alone for a moment and work goes on. */
@Component
public final class BestEffort {
    private static final Logger log = LoggerFactory.getLogger(BestEffort.class);
    private static final Duration REST = Duration.ofSeconds(3);

    private final Clock clock = Clock.systemUTC();
    private volatile Instant restsUntil = Instant.MIN;

    /** What Redis answers; {@code otherwise} where it does not. */
    public <T extends @Nullable Object> T ask(Supplier<? extends T> question, T otherwise) {
        if (clock.instant().isBefore(restsUntil)) {
            return otherwise;
        }
        try {
            return question.get();
        } catch (RedisException e) {
            restsUntil = clock.instant().plus(REST);
            log.warn("Redis does not answer ({}); going on without it", e.getMessage());
            return otherwise;
        }
    }

    public void tell(Runnable statement) {
        ask(
                () -> {
                    statement.run();
                    return true;
                },
                false);
    }
}
