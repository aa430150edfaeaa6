package dev.aigoals.platform.live;

import java.time.Duration;
import java.util.Optional;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code goal_state:{execution_id}}, where the execution is named by its workflow's id. */
@Component
public final class GoalStates {
    private final RedissonClient redis;
    private final BestEffort bestEffort;
    private final JsonMapper mapper;
    private final Duration kept;

    public GoalStates(
            RedissonClient redis,
            BestEffort bestEffort,
            JsonMapper wireMapper,
            @Value("${aigoals.redis.goal-state-ttl:7d}") Duration kept) {
        this.redis = redis;
        this.bestEffort = bestEffort;
        this.mapper = wireMapper;
        this.kept = kept;
    }

    public void put(String workflowId, GoalState state) {
        bestEffort.tell(() -> redis.<String>getBucket(key(workflowId), StringCodec.INSTANCE)
                .set(mapper.writeValueAsString(state), kept));
    }

    public Optional<GoalState> find(String workflowId) {
        return bestEffort
                .ask(
                        () -> Optional.ofNullable(redis.<String>getBucket(key(workflowId), StringCodec.INSTANCE)
                                .get()),
                        Optional.<String>empty())
                .map(json -> mapper.readValue(json, GoalState.class));
    }

    private static String key(String workflowId) {
        return "goal_state:" + workflowId;
    }
}
