package dev.aigoals.platform.live;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Redis is.
 *
 * @param address {@code redis://host:port}, or {@code rediss://} for TLS
 * @param timeout how long an answer is waited for
 */
@ConfigurationProperties("aigoals.redis")
record RedisProperties(
        @DefaultValue("") String address,
        @Nullable String password,
        @DefaultValue("1s") Duration timeout) {
    RedisProperties {
        if (!address.startsWith("redis://") && !address.startsWith("rediss://")) {
            throw new IllegalArgumentException(
                    "aigoals.redis.address must be the address of a Redis server, such as redis://localhost:6379");
        }
    }
}
