package dev.aigoals.platform.accounts;

import dev.aigoals.contract.id.LearnerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Logins and the refresh tokens that go on with them. Postgres knows what is revoked; Redis only answers faster.
 */
@Component
public final class Sessions {

    /** How long the token before the newest one still gets its successor: two windows, or an answer that was lost. */
    public static final Duration OVERLAP = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final StandingCache cache;

    Sessions(JdbcClient jdbc, TransactionTemplate transaction, StandingCache cache) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.cache = cache;
    }

    /** Opens a login that ends for good after the lifetime. */
    public LoginSession open(LearnerId user, Duration lifetime) {
        String token = RefreshTokens.first();
        Instant end = Instant.now().plus(lifetime);
        return transaction.execute(status -> {
            UUID id = jdbc.sql("""
                            INSERT INTO login_sessions (user_id, rotation_key, expires_at)
                            VALUES (:user, :key, :end) RETURNING id""")
                    .param("user", user.value())
                    .param("key", RefreshTokens.random())
                    .param("end", end.atOffset(ZoneOffset.UTC))
                    .query(UUID.class)
                    .single();
            store(token, id, 1, end);
            return new LoginSession(id, user, token, end);
        });
    }

    /** Exchanges a refresh token for its successor; one used before revokes the whole login. */
    public Rotation rotate(String token) {
        Rotation rotation = transaction.execute(status -> rotateLocked(token));
        if (rotation instanceof Rotation.Reused reused) {
            cache.revokeSession(reused.session());
        }
        return rotation;
    }

    private Rotation rotateLocked(String token) {
        Optional<Presented> found = presented(token);
        if (found.isEmpty()) {
            return new Rotation.Unknown();
        }
        Presented presented = found.get();
        if (!presented.open) {
            return new Rotation.Unknown();
        }
        LoginSession next = new LoginSession(presented.session, presented.user, presented.successor, presented.end);
        if (presented.rotatedAt == null) {
            jdbc.sql("UPDATE refresh_tokens SET rotated_at = now() WHERE token_hash = :hash")
                    .param("hash", RefreshTokens.hash(token))
                    .update();
            store(presented.successor, presented.session, presented.generation + 1, presented.end);
            return new Rotation.Rotated(next);
        }
        if (presented.newest == presented.generation + 1 && presented.withinOverlap) {
            return new Rotation.Rotated(next);
        }
        markRevoked(presented.session);
        return new Rotation.Reused(presented.session, presented.user);
    }

    /** The presented token's row, with its login locked, so that parallel refreshes of one token come one by one. */
    private Optional<Presented> presented(String token) {
        byte[] hash = RefreshTokens.hash(token);
        jdbc.sql("""
                        SELECT s.id FROM login_sessions s JOIN refresh_tokens t ON t.session_id = s.id
                         WHERE t.token_hash = :hash FOR UPDATE OF s""").param("hash", hash).query(UUID.class).optional();
        return jdbc.sql("""
                        SELECT s.id, s.user_id, s.rotation_key, s.expires_at, t.generation, t.rotated_at,
                               s.revoked_at IS NULL AND s.expires_at > now() AND NOT u.disabled AS open,
                               t.rotated_at > clock_timestamp() - make_interval(secs => :overlap) AS within_overlap,
                               (SELECT max(n.generation) FROM refresh_tokens n WHERE n.session_id = s.id) AS newest
                          FROM refresh_tokens t JOIN login_sessions s ON s.id = t.session_id JOIN users u ON u.id = s.user_id
                         WHERE t.token_hash = :hash""")
                .param("overlap", (double) OVERLAP.toSeconds())
                .param("hash", hash)
                .query((row, number) -> new Presented(
                        row.getObject("id", UUID.class),
                        LearnerId.of(row.getObject("user_id", UUID.class)),
                        RefreshTokens.successor(row.getBytes("rotation_key"), token),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        row.getInt("generation"),
                        row.getObject("rotated_at", OffsetDateTime.class),
                        row.getBoolean("open"),
                        row.getBoolean("within_overlap"),
                        row.getInt("newest")))
                .optional();
    }

    /** The person's login that a refresh token belongs to, whether or not it is the newest one. */
    public Optional<UUID> sessionOf(String refreshToken, LearnerId user) {
        return jdbc.sql("""
                        SELECT t.session_id FROM refresh_tokens t JOIN login_sessions s ON s.id = t.session_id
                         WHERE t.token_hash = :hash AND s.user_id = :user""")
                .param("hash", RefreshTokens.hash(refreshToken))
                .param("user", user.value())
                .query(UUID.class)
                .optional();
    }

    /** Ends a login with all its tokens. */
    public void revoke(UUID session) {
        markRevoked(session);
        cache.revokeSession(session);
    }

    /** Ends all logins of a person but one; null spares none. */
    public List<UUID> revokeAll(LearnerId user, @Nullable UUID spared) {
        List<UUID> ended = jdbc.sql("""
                        UPDATE login_sessions SET revoked_at = now()
                         WHERE user_id = :user AND revoked_at IS NULL AND id IS DISTINCT FROM :spared::uuid RETURNING id""")
                .param("user", user.value())
                .param("spared", spared == null ? null : spared.toString())
                .query(Sessions::id)
                .list();
        ended.forEach(cache::revokeSession);
        return ended;
    }

    /** Refuses one access token until it would have expired. */
    public void revokeToken(UUID jti, LearnerId user, Instant expiresAt) {
        jdbc.sql("""
                        INSERT INTO revoked_tokens (jti, user_id, expires_at) VALUES (:jti, :user, :end)
                        ON CONFLICT DO NOTHING""")
                .param("jti", jti)
                .param("user", user.value())
                .param("end", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
        cache.revokeToken(jti);
    }

    /** Whether an access token of a login still counts. */
    public Standing standing(UUID jti, UUID session) {
        return cache.find(jti, session).orElseGet(() -> {
            Standing standing = load(jti, session);
            cache.remember(jti, session, standing);
            return standing;
        });
    }

    public boolean isRevoked(UUID jti, UUID session) {
        return standing(jti, session) instanceof Standing.Revoked;
    }

    /** Whether the user's login stood at that time; one that ended later did. */
    public boolean stoodAt(UUID session, LearnerId user, Instant at) {
        return jdbc.sql("""
                        SELECT count(*) FROM login_sessions
                         WHERE id = :session AND user_id = :user AND (revoked_at IS NULL OR revoked_at > :at)""")
                        .param("session", session)
                        .param("user", user.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** Whether the login itself is open, whatever became of single tokens of it. */
    public boolean isOpen(UUID session) {
        return stillOpen(List.of(session)).contains(session);
    }

    /** Which of these logins are open, straight from the database. */
    public Set<UUID> stillOpen(Collection<UUID> sessions) {
        return sessions.isEmpty()
                ? Set.of()
                : jdbc.sql("""
                        SELECT s.id FROM login_sessions s JOIN users u ON u.id = s.user_id
                         WHERE s.id IN (:ids) AND s.revoked_at IS NULL AND s.expires_at > now() AND NOT u.disabled""").param("ids", sessions).query(Sessions::id).set();
    }

    /** Forgets logins and revocations that no token can refer to any more. */
    public int forgetExpired() {
        int tokens =
                jdbc.sql("DELETE FROM revoked_tokens WHERE expires_at < now()").update();
        int logins = jdbc.sql("DELETE FROM login_sessions WHERE expires_at < now() - interval '30 days'")
                .update();
        return tokens + logins;
    }

    private Standing load(UUID jti, UUID session) {
        return jdbc.sql("""
                        SELECT (SELECT string_agg(r.role, ',') FROM user_roles r WHERE r.user_id = s.user_id) AS roles
                          FROM login_sessions s JOIN users u ON u.id = s.user_id
                         WHERE s.id = :session AND s.revoked_at IS NULL AND s.expires_at > now() AND NOT u.disabled
                           AND NOT EXISTS (SELECT 1 FROM revoked_tokens t WHERE t.jti = :jti)""")
                .param("session", session)
                .param("jti", jti)
                .query((row, number) -> (Standing) new Standing.Active(Users.roles(row.getString("roles"))))
                .optional()
                .orElseGet(Standing.Revoked::new);
    }

    private static UUID id(ResultSet row, int number) throws SQLException {
        return row.getObject(1, UUID.class);
    }

    private void markRevoked(UUID session) {
        jdbc.sql("UPDATE login_sessions SET revoked_at = now() WHERE id = :id AND revoked_at IS NULL")
                .param("id", session)
                .update();
    }

    private void store(String token, UUID session, int generation, Instant end) {
        jdbc.sql("""
                        INSERT INTO refresh_tokens (token_hash, session_id, generation, expires_at)
                        VALUES (:hash, :session, :generation, :end)""")
                .param("hash", RefreshTokens.hash(token))
                .param("session", session)
                .param("generation", generation)
                .param("end", end.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A refresh token that somebody holds up, as the database knows it. */
    private record Presented(
            UUID session,
            LearnerId user,
            String successor,
            Instant end,
            int generation,
            @Nullable OffsetDateTime rotatedAt,
            boolean open,
            boolean withinOverlap,
            int newest) {}
}
