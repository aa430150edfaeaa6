package dev.aigoals.gateway.security;

import dev.aigoals.platform.accounts.NameKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.redisson.api.RAtomicLong;
import org.redisson.api.RedissonClient;
import org.redisson.client.RedisException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Counts failed logins by name and by address, in Redis for all gateways; without Redis nobody is kept out. */
@Component
public final class LoginThrottle {

    private static final Logger log = LoggerFactory.getLogger(LoginThrottle.class);
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    private final RedissonClient redis;
    private final LoginThrottleProperties properties;

    public LoginThrottle(RedissonClient redis, LoginThrottleProperties properties) {
        this.redis = redis;
        this.properties = properties;
    }

    /** How long to wait before the next try; empty where it may come now. */
    public Optional<Duration> delay(String username, String address) {
        try {
            return delay(byName(username), properties.failuresPerName())
                    .or(() -> delay(byAddress(address), properties.failuresPerAddress()));
        } catch (RedisException unreachable) {
            log.warn("Redis does not answer, logins are not throttled: {}", unreachable.getMessage());
            return Optional.empty();
        }
    }

    public void failed(String username, String address) {
        try {
            for (RAtomicLong counter : List.of(byName(username), byAddress(address))) {
                // A process that died between the two calls must not leave a count that nothing ends.
                if (counter.incrementAndGet() == 1 || counter.remainTimeToLive() < 0) {
                    counter.expire(properties.window());
                }
            }
        } catch (RedisException unreachable) {
            log.warn("Redis does not answer, a failed login is not counted: {}", unreachable.getMessage());
        }
    }

    public void succeeded(String username) {
        try {
            byName(username).delete();
        } catch (RedisException unreachable) {
            log.warn("Redis does not answer, failed logins stay counted: {}", unreachable.getMessage());
        }
    }

    private static Optional<Duration> delay(RAtomicLong counter, int allowed) {
        if (counter.get() < allowed) {
            return Optional.empty();
        }
        Duration left = Duration.ofMillis(counter.remainTimeToLive());
        return Optional.of(left.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : left);
    }

    private RAtomicLong byName(String username) {
        return redis.getAtomicLong("login_failures:name:" + NameKey.of(username));
    }

    private RAtomicLong byAddress(String address) {
        return redis.getAtomicLong("login_failures:address:" + address);
    }
}
