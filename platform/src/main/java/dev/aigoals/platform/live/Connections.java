package dev.aigoals.platform.live;

import dev.aigoals.contract.id.LearnerId;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.redisson.api.RScript;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ws_connections:{connection_id}}, and how many each user has on all gateways together. A connection that is not
 * {@linkplain #touch touched} for a while counts as gone, so that a gateway that died leaves none behind.
 */
@Component
public final class Connections {
    /** Touch more often than this. */
    public static final Duration GONE_AFTER = Duration.ofSeconds(20);

    private static final String OPEN = """
            redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', ARGV[2])
            if redis.call('ZCARD', KEYS[2]) >= tonumber(ARGV[5]) then return 0 end
            redis.call('SET', KEYS[1], ARGV[4], 'PX', ARGV[3])
            redis.call('ZADD', KEYS[2], ARGV[2] + ARGV[3], ARGV[1])
            redis.call('PEXPIRE', KEYS[2], ARGV[3])
            return 1
            """;
    private static final String TOUCH = """
            redis.call('PEXPIRE', KEYS[1], ARGV[3])
            redis.call('ZADD', KEYS[2], ARGV[2] + ARGV[3], ARGV[1])
            redis.call('PEXPIRE', KEYS[2], ARGV[3])
            return 1
            """;

    private final RedissonClient redis;
    private final BestEffort bestEffort;
    private final JsonMapper mapper;
    private final Clock clock = Clock.systemUTC();

    public Connections(RedissonClient redis, BestEffort bestEffort, JsonMapper wireMapper) {
        this.redis = redis;
        this.bestEffort = bestEffort;
        this.mapper = wireMapper;
    }

    /** Notes a new connection; false, without effect, where the user has {@code limit} already. */
    public boolean open(String connectionId, Connection connection, int limit) {
        long opened = bestEffort.ask(
                () -> run(
                        OPEN,
                        connectionId,
                        connection.userId(),
                        mapper.writeValueAsString(connection),
                        Integer.toString(limit)),
                1L);
        return opened == 1L;
    }

    /** Says that the connection is still there. */
    public void touch(String connectionId, LearnerId user) {
        bestEffort.tell(() -> run(TOUCH, connectionId, user));
    }

    public void close(String connectionId, LearnerId user) {
        bestEffort.tell(() -> {
            redis.getKeys().delete(key(connectionId));
            redis.<String>getScoredSortedSet(userKey(user), StringCodec.INSTANCE)
                    .remove(connectionId);
        });
    }

    private long run(String script, String connectionId, LearnerId user, String... more) {
        var arguments = new ArrayList<Object>(
                List.of(connectionId, Long.toString(clock.millis()), Long.toString(GONE_AFTER.toMillis())));
        arguments.addAll(List.of(more));
        Long answer = redis.getScript(StringCodec.INSTANCE)
                .eval(
                        RScript.Mode.READ_WRITE,
                        script,
                        RScript.ReturnType.LONG,
                        List.of(key(connectionId), userKey(user)),
                        arguments.toArray());
        return answer;
    }

    private static String key(String connectionId) {
        return "ws_connections:" + connectionId;
    }

    private static String userKey(LearnerId user) {
        return "user_connections:" + user;
    }
}
