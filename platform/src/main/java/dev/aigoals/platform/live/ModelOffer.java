package dev.aigoals.platform.live;

import java.time.Duration;
import java.util.Optional;
import org.redisson.api.RBucket;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.stereotype.Component;

/** Whose language model the agents can speak through: told to the gateways by a worker that reached one when it began. */
@Component
public final class ModelOffer {
    /** How often a worker says it again. */
    public static final Duration RENEWAL = Duration.ofMinutes(1);

    private static final Duration KEPT = RENEWAL.multipliedBy(3);

    private final RedissonClient redis;
    private final BestEffort bestEffort;

    ModelOffer(RedissonClient redis, BestEffort bestEffort) {
        this.redis = redis;
        this.bestEffort = bestEffort;
    }

    /** @param provider host of the model's server, with its port where it has one of its own */
    public void renew(String provider) {
        bestEffort.tell(() -> bucket().set(provider, KEPT));
    }

    /** The worker ends; another that still has the model says so again within a minute. */
    public void withdraw() {
        bestEffort.tell(() -> bucket().delete());
    }

    /** Empty where no worker reached a model, or Redis does not answer. */
    public Optional<String> provider() {
        return bestEffort.ask(() -> Optional.ofNullable(bucket().get()), Optional.empty());
    }

    private RBucket<String> bucket() {
        return redis.getBucket("model_offer", StringCodec.INSTANCE);
    }
}
