package dev.aigoals.gateway.health;

import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether Redis answers. */
@Component
final class RedisHealthIndicator extends AbstractHealthIndicator {

    private final RedissonClient redis;

    RedisHealthIndicator(RedissonClient redis) {
        super("Redis does not answer");
        this.redis = redis;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        redis.<String>getBucket("health", StringCodec.INSTANCE).isExists();
        builder.up();
    }
}
