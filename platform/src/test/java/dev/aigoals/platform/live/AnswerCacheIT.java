package dev.aigoals.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.platform.live.AnswerCache.Region;
import dev.aigoals.platform.testing.ServersTest;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;
import org.redisson.api.options.KeysScanOptions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@ServersTest
class AnswerCacheIT {

    private final String scope = UUID.randomUUID().toString();
    private final AtomicInteger fetches = new AtomicInteger();

    @Autowired
    AnswerCache cache;

    @Autowired
    RedissonClient redis;

    @Autowired
    BestEffort bestEffort;

    @Autowired
    JsonMapper wireMapper;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void fetchesOnceWhatIsAskedTwice() {
        assertThat(ask("yes")).isEqualTo("yes");
        assertThat(ask("no")).isEqualTo("yes");
        assertThat(fetches).hasValue(1);
    }

    @Test
    void keepsThatThereIsNothing() {
        assertThat(ask(null)).isNull();
        assertThat(ask("something")).isNull();
    }

    @Test
    void fetchesAgainOnceOutdated() {
        ask("old");

        cache.outdate(Region.CONTRACTS, scope);

        assertThat(ask("new")).isEqualTo("new");
    }

    @Test
    void keepsNoAnswerThatWasFetchedBeforeAChange() {
        String read = cache.get(Region.CONTRACTS, scope, "question", String.class, () -> {
            cache.outdate(Region.CONTRACTS, scope);
            return "old";
        });

        assertThat(read).isEqualTo("old");
        assertThat(ask("new")).isEqualTo("new");
    }

    @Test
    void outdatesWhenTheChangeCanBeSeen() {
        transaction.executeWithoutResult(status -> {
            cache.outdate(Region.CONTRACTS, scope);
            assertThat(ask("old")).isEqualTo("old");
        });

        assertThat(ask("new")).isEqualTo("new");
    }

    @Test
    void keepsAnswersForAsLongAsIsSet() {
        ask("yes");

        assertThat(redis.getKeys().getKeys(KeysScanOptions.defaults().pattern("cache:contracts:" + scope + ":*")))
                .singleElement()
                .satisfies(key ->
                        assertThat(redis.getBucket(key).remainTimeToLive()).isBetween(1L, 30_000L));
    }

    @Test
    void keepsNothingWhereItIsOff() {
        var off = new AnswerCache(
                redis, bestEffort, wireMapper, new CacheProperties(Duration.ZERO, Duration.ZERO, Duration.ZERO));

        assertThat(off.get(Region.SEARCH, scope, "question", String.class, () -> "one"))
                .isEqualTo("one");
        assertThat(off.get(Region.SEARCH, scope, "question", String.class, () -> "two"))
                .isEqualTo("two");
    }

    private @Nullable String ask(@Nullable String answer) {
        return cache.<@Nullable String>get(Region.CONTRACTS, scope, "question", String.class, () -> {
            fetches.incrementAndGet();
            return answer;
        });
    }
}
