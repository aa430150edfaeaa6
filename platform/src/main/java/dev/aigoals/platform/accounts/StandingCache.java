package dev.aigoals.platform.accounts;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redisson.api.RedissonClient;
import org.redisson.client.RedisException;
import org.redisson.client.codec.StringCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Answers in Redis to whether tokens count. A yes lives only for a moment; a no outlives every access token. Without Redis
 * the database is asked each time.
 */
@Component
final class StandingCache {

    private static final Logger log = LoggerFactory.getLogger(StandingCache.class);
    private static final Duration OUTLIVES_ACCESS_TOKENS = Duration.ofHours(2);
    private static final String MARK = "revoked";

    private final RedissonClient redis;
    private final Duration trusted;

    StandingCache(RedissonClient redis, @Value("${aigoals.security.standing-cache:2s}") Duration trusted) {
        this.redis = redis;
        this.trusted = trusted;
    }

    Optional<Standing> find(UUID jti, UUID session) {
        try {
            Map<String, String> found = redis.getBuckets(StringCodec.INSTANCE)
                    .get(tokenRevoked(jti), sessionRevoked(session), standing(jti, session));
            if (found.containsKey(tokenRevoked(jti)) || found.containsKey(sessionRevoked(session))) {
                return Optional.of(new Standing.Revoked());
            }
            return Optional.ofNullable(found.get(standing(jti, session)))
                    .map(roles -> new Standing.Active(Users.roles(roles)));
        } catch (RedisException unreachable) {
            log.warn("Redis does not answer, tokens are checked in the database: {}", unreachable.getMessage());
            return Optional.empty();
        }
    }

    void remember(UUID jti, UUID session, Standing standing) {
        switch (standing) {
            case Standing.Active active ->
                put(
                        standing(jti, session),
                        active.roles().stream().map(Role::wireName).collect(Collectors.joining(",")),
                        trusted);
            case Standing.Revoked revoked -> put(tokenRevoked(jti), MARK, OUTLIVES_ACCESS_TOKENS);
        }
    }

    void revokeSession(UUID session) {
        put(sessionRevoked(session), MARK, OUTLIVES_ACCESS_TOKENS);
    }

    void revokeToken(UUID jti) {
        put(tokenRevoked(jti), MARK, OUTLIVES_ACCESS_TOKENS);
    }

    private void put(String key, String value, Duration life) {
        try {
            redis.<String>getBucket(key, StringCodec.INSTANCE).set(value, life);
        } catch (RedisException unreachable) {
            log.warn("Redis does not answer, a token's standing is not cached: {}", unreachable.getMessage());
        }
    }

    private static String tokenRevoked(UUID jti) {
        return "revoked_token:" + jti;
    }

    private static String sessionRevoked(UUID session) {
        return "revoked_session:" + session;
    }

    private static String standing(UUID jti, UUID session) {
        return "token_standing:" + session + ":" + jti;
    }
}
