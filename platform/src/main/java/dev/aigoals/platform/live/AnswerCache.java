package dev.aigoals.platform.live;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RBucket;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the database's answers in Redis for a while. Answers belong to a scope, such as a course, and are filed under the
 * scope's edition, which a change replaces: whoever read before the change files under the old edition, where nobody looks
 * any more. Where Redis was away at the moment of a change, an old answer lives for as long as it is kept at most.
 */
@Component
public final class AnswerCache {

    private static final String FIRST_EDITION = "first";

    private final RedissonClient redis;
    private final BestEffort bestEffort;
    private final JsonMapper mapper;
    private final CacheProperties properties;

    AnswerCache(RedissonClient redis, BestEffort bestEffort, JsonMapper wireMapper, CacheProperties properties) {
        this.redis = redis;
        this.bestEffort = bestEffort;
        this.mapper = wireMapper;
        this.properties = properties;
    }

    /** What a kind of answer is about. */
    public enum Region {
        ENROLLMENTS,
        CONTRACTS,
        SEARCH
    }

    /** The kept answer, else the one that is fetched, which is kept from then on; null is an answer too. */
    public <T extends @Nullable Object> T get(
            Region region, String scope, String question, Class<? extends T> type, Supplier<? extends T> fetch) {
        Duration kept = properties.kept(region);
        if (kept.isZero()) {
            return fetch.get();
        }
        String edition = bestEffort.ask(() -> edition(region, scope), null);
        if (edition == null) {
            return fetch.get();
        }
        RBucket<String> bucket = bucket(key(region, scope) + ":" + edition + ":" + question);
        String found = bestEffort.ask(bucket::get, null);
        if (found != null) {
            return mapper.readValue(found, type);
        }
        T fetched = fetch.get();
        bestEffort.tell(() -> bucket.set(mapper.writeValueAsString(fetched), kept));
        return fetched;
    }

    /** Lets go of all answers of a scope, as soon as the change that outdates them is visible to others. */
    public void outdate(Region region, String scope) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    beginEdition(region, scope);
                }
            });
        } else {
            beginEdition(region, scope);
        }
    }

    /** An edition is named for longer than any answer under the one before it is kept. */
    private void beginEdition(Region region, String scope) {
        Duration kept = properties.kept(region);
        if (!kept.isZero()) {
            bestEffort.tell(
                    () -> bucket(key(region, scope)).set(UUID.randomUUID().toString(), kept.multipliedBy(2)));
        }
    }

    private String edition(Region region, String scope) {
        String edition = bucket(key(region, scope)).get();
        return edition == null ? FIRST_EDITION : edition;
    }

    private RBucket<String> bucket(String key) {
        return redis.getBucket(key, StringCodec.INSTANCE);
    }

    private static String key(Region region, String scope) {
        return "cache:" + region.name().toLowerCase(Locale.ROOT) + ":" + scope;
    }
}
