package dev.aigoals.platform.live;

import java.util.List;
import java.util.function.Consumer;
import org.redisson.api.BatchOptions;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.stereotype.Component;

/** Text told to whoever listens now, and to nobody later. */
@Component
public final class Topics {
    private final RedissonClient redis;
    private final BestEffort bestEffort;

    public Topics(RedissonClient redis, BestEffort bestEffort) {
        this.redis = redis;
        this.bestEffort = bestEffort;
    }

    /** Tells the texts in this order. */
    public void publish(String topic, List<String> texts) {
        bestEffort.tell(() -> {
            var batch = redis.createBatch(BatchOptions.defaults());
            for (String text : texts) {
                // The batch itself reports what failed.
                var _ = batch.getTopic(topic, StringCodec.INSTANCE).publishAsync(text);
            }
            batch.execute();
        });
    }

    /**
     * Hears what is told from now on, in order, on a thread that must not be held.
     *
     * @throws org.redisson.client.RedisException where Redis does not answer
     */
    public Subscription subscribe(String topic, Consumer<String> listener) {
        var heard = redis.getTopic(topic, StringCodec.INSTANCE);
        int id = heard.addListener(String.class, (channel, text) -> listener.accept(text));
        return () -> bestEffort.tell(() -> heard.removeListener(id));
    }

    /** Something that is listened to until it is closed. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
