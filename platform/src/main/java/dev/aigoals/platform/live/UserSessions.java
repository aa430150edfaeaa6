package dev.aigoals.platform.live;

import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.TaskId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code user_session:{user_id}}: a hash, so that each writer changes its own fields only. */
@Component
public final class UserSessions {
    private final RedissonClient redis;
    private final BestEffort bestEffort;
    private final JsonMapper mapper;
    private final Duration kept;
    private final Clock clock = Clock.systemUTC();

    public UserSessions(
            RedissonClient redis,
            BestEffort bestEffort,
            JsonMapper wireMapper,
            @Value("${aigoals.redis.session-ttl:7d}") Duration kept) {
        this.redis = redis;
        this.bestEffort = bestEffort;
        this.mapper = wireMapper;
        this.kept = kept;
    }

    public void connected(LearnerId learner, String connectionId) {
        write(learner, Map.of("connection_id", connectionId));
    }

    public void workingOn(LearnerId learner, GoalId goal, TaskId task) {
        write(learner, Map.of("current_goal_id", goal.toString(), "current_task_id", task.toString()));
    }

    public void mood(LearnerId learner, double score) {
        write(learner, Map.of("mood_score", Double.toString(score)));
    }

    public void context(LearnerId learner, UserSession.Context context) {
        write(learner, Map.of("context", mapper.writeValueAsString(context)));
    }

    public Optional<UserSession> find(LearnerId learner) {
        Map<String, String> fields = bestEffort.ask(
                () -> redis.<String, String>getMap(key(learner), StringCodec.INSTANCE)
                        .readAllMap(),
                Map.of());
        return fields.isEmpty() ? Optional.empty() : Optional.of(session(fields));
    }

    private void write(LearnerId learner, Map<String, String> fields) {
        bestEffort.tell(() -> {
            var map = redis.<String, String>getMap(key(learner), StringCodec.INSTANCE);
            map.putAll(fields);
            map.fastPut("last_activity", clock.instant().toString());
            map.expire(kept);
        });
    }

    private UserSession session(Map<String, String> fields) {
        String goal = fields.get("current_goal_id");
        String task = fields.get("current_task_id");
        String mood = fields.get("mood_score");
        String context = fields.get("context");
        return new UserSession(
                fields.get("connection_id"),
                goal == null ? null : GoalId.of(goal),
                task == null ? null : TaskId.of(task),
                mood == null ? null : Double.valueOf(mood),
                instant(fields.get("last_activity")),
                context == null ? UserSession.Context.EMPTY : mapper.readValue(context, UserSession.Context.class));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }

    private static String key(LearnerId learner) {
        return "user_session:" + learner;
    }
}
