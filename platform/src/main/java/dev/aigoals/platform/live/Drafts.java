package dev.aigoals.platform.live;

import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.TaskId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The newest draft of each learner's task, and which of them have changed. */
@Component
public final class Drafts {
    private static final Duration KEPT = Duration.ofHours(2);
    private static final String CHANGED = "drafts:changed";

    private final RedissonClient redis;
    private final BestEffort bestEffort;
    private final JsonMapper mapper;

    public Drafts(RedissonClient redis, BestEffort bestEffort, JsonMapper wireMapper) {
        this.redis = redis;
        this.bestEffort = bestEffort;
        this.mapper = wireMapper;
    }

    /** Puts a draft in place of the earlier one and says that it changed. */
    public void put(Draft draft) {
        String key = key(draft.learnerId(), draft.taskId());
        bestEffort.tell(() -> {
            redis.<String>getBucket(key, StringCodec.INSTANCE).set(mapper.writeValueAsString(draft), KEPT);
            redis.<String>getScoredSortedSet(CHANGED, StringCodec.INSTANCE)
                    .add((double) draft.at().toEpochMilli(), key);
        });
    }

    public Optional<Draft> find(LearnerId learner, TaskId task) {
        String key = key(learner, task);
        return bestEffort
                .ask(
                        () -> Optional.ofNullable(redis.<String>getBucket(key, StringCodec.INSTANCE)
                                .get()),
                        Optional.<String>empty())
                .map(this::read);
    }

    /** Takes up to so many drafts that changed since they were taken last, longest waiting first; each goes to one taker. */
    public List<Draft> takeChanged(int limit) {
        return bestEffort.ask(
                () -> {
                    Collection<String> keys = redis.<String>getScoredSortedSet(CHANGED, StringCodec.INSTANCE)
                            .pollFirst(limit);
                    if (keys.isEmpty()) {
                        return List.of();
                    }
                    Map<String, String> drafts =
                            redis.getBuckets(StringCodec.INSTANCE).get(keys.toArray(String[]::new));
                    return drafts.values().stream().map(this::read).toList();
                },
                List.of());
    }

    private Draft read(String json) {
        return mapper.readValue(json, Draft.class);
    }

    private static String key(LearnerId learner, TaskId task) {
        return "draft:" + learner + ":" + task;
    }
}
