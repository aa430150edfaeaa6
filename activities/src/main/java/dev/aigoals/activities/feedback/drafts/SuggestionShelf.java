package dev.aigoals.activities.feedback.drafts;

import dev.aigoals.contract.wire.StreamMessage.LineRange;
import dev.aigoals.platform.live.BestEffort;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What rules found while learners typed, for the short time until the goal's run says it or lets it go. */
@Component
final class SuggestionShelf {

    private static final Duration KEPT = Duration.ofMinutes(5);

    private final RedissonClient redis;
    private final BestEffort bestEffort;
    private final JsonMapper mapper;

    SuggestionShelf(RedissonClient redis, BestEffort bestEffort, JsonMapper wireMapper) {
        this.redis = redis;
        this.bestEffort = bestEffort;
        this.mapper = wireMapper;
    }

    /** What a rule found, in the learner's language. */
    record Found(UUID id, String text, @Nullable LineRange range, boolean verified) {}

    void put(Found found) {
        bestEffort.tell(() -> redis.<String>getBucket(key(found.id()), StringCodec.INSTANCE)
                .set(mapper.writeValueAsString(found), KEPT));
    }

    Optional<Found> find(UUID id) {
        return bestEffort
                .ask(
                        () -> Optional.ofNullable(redis.<String>getBucket(key(id), StringCodec.INSTANCE)
                                .get()),
                        Optional.<String>empty())
                .map(json -> mapper.readValue(json, Found.class));
    }

    private static String key(UUID id) {
        return "suggestion:" + id;
    }
}
