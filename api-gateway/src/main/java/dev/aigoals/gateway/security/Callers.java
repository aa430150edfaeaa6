package dev.aigoals.gateway.security;

import dev.aigoals.platform.accounts.Sessions;
import dev.aigoals.platform.accounts.Standing;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out who holds a token, if it still counts. */
@Component
public final class Callers {

    private static final String SCHEME = "bearer ";

    private final AccessTokens tokens;
    private final Sessions sessions;

    public Callers(AccessTokens tokens, Sessions sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    /** The caller named by an {@code Authorization} header, or nobody. */
    public Optional<Caller> fromHeader(@Nullable String header) {
        return header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.empty()
                : fromToken(header.substring(SCHEME.length()).strip());
    }

    /** The caller named by a token, or nobody. */
    public Optional<Caller> fromToken(String text) {
        try {
            return present(tokens.read(text));
        } catch (InvalidTokenException refused) {
            return Optional.empty();
        }
    }

    /** The holder of a genuine token as they stand now; nobody where it was revoked. */
    public Optional<Caller> present(AccessToken token) {
        return switch (sessions.standing(token.id(), token.session())) {
            case Standing.Active active -> Optional.of(new Caller(token, active.roles()));
            case Standing.Revoked revoked -> Optional.empty();
        };
    }
}
