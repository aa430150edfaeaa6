package dev.aigoals.platform.live;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.redisson.api.RScript;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.stereotype.Component;

/** Token buckets shared by all processes; without Redis nothing is limited here. */
@Component
public final class RateLimits {
    private static final String TAKE = """
            local size = tonumber(ARGV[1])
            local perToken = tonumber(ARGV[2])
            local now = tonumber(ARGV[3])
            local held = redis.call('HMGET', KEYS[1], 'tokens', 'at')
            local tokens = tonumber(held[1]) or size
            local at = tonumber(held[2]) or now
            tokens = math.min(size, tokens + math.max(0, now - at) / perToken)
            local wait = 0
            if tokens >= 1 then tokens = tokens - 1 else wait = math.ceil((1 - tokens) * perToken) end
            redis.call('HSET', KEYS[1], 'tokens', tostring(tokens), 'at', ARGV[3])
            redis.call('PEXPIRE', KEYS[1], math.ceil(size * perToken))
            return wait
            """;

    private final RedissonClient redis;
    private final BestEffort bestEffort;
    private final Clock clock = Clock.systemUTC();

    public RateLimits(RedissonClient redis, BestEffort bestEffort) {
        this.redis = redis;
        this.bestEffort = bestEffort;
    }

    /**
     * Takes a token from the bucket of that name.
     *
     * @param size how many tokens a full bucket has
     * @param refill how long an empty bucket takes to be full
     * @return empty where there was one, else how long to wait for the next
     */
    public Optional<Duration> take(String name, int size, Duration refill) {
        long wait = bestEffort.ask(
                () -> redis.getScript(StringCodec.INSTANCE)
                        .<Long>eval(
                                RScript.Mode.READ_WRITE,
                                TAKE,
                                RScript.ReturnType.LONG,
                                List.of("rate:" + name),
                                Integer.toString(size),
                                Double.toString((double) refill.toMillis() / size),
                                Long.toString(clock.millis())),
                0L);
        return wait == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(wait));
    }
}
