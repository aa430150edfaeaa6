package dev.aigoals.platform.live;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.redisson.api.RScript;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.stereotype.Component;

/** Token buckets shared by all processes, filled by the clock of Redis, which is one for all of them. */
@Component
public final class RateLimits {
    private static final String TAKE = """
            local size = tonumber(ARGV[1])
            local perToken = tonumber(ARGV[2])
            local clock = redis.call('TIME')
            local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
            local held = redis.call('HMGET', KEYS[1], 'tokens', 'at')
            local tokens = tonumber(held[1]) or size
            local at = tonumber(held[2]) or now
            tokens = math.min(size, tokens + math.max(0, now - at) / perToken)
            local wait = 0
            if tokens > 1 - 1e-6 then tokens = math.max(0, tokens - 1) else wait = math.ceil((1 - tokens) * perToken) end
            redis.call('HSET', KEYS[1], 'tokens', tostring(tokens), 'at', string.format('%.0f', now))
            redis.call('PEXPIRE', KEYS[1], math.ceil(size * perToken))
            return wait
            """;

    private final RedissonClient redis;
    private final BestEffort bestEffort;

    public RateLimits(RedissonClient redis, BestEffort bestEffort) {
        this.redis = redis;
        this.bestEffort = bestEffort;
    }

    /**
     * Takes a token from the bucket of that name.
     *
     * @param size how many tokens a full bucket has
     * @param refill how long an empty bucket takes to be full
     * @return zero where there was one, else how long to wait for the next; empty where Redis does not answer
     */
    public Optional<Duration> take(String name, int size, Duration refill) {
        return bestEffort.ask(() -> Optional.of(Duration.ofMillis(wait(name, size, refill))), Optional.empty());
    }

    private long wait(String name, int size, Duration refill) {
        return redis.getScript(StringCodec.INSTANCE)
                .<Long>eval(
                        RScript.Mode.READ_WRITE,
                        TAKE,
                        RScript.ReturnType.LONG,
                        List.of("rate:" + name),
                        Integer.toString(size),
                        Double.toString((double) refill.toMillis() / size));
    }
}
