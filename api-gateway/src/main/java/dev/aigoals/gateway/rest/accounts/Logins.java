package dev.aigoals.gateway.rest.accounts;

import dev.aigoals.contract.event.EventType;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.gateway.rest.ApiProblem;
import dev.aigoals.gateway.security.AccessTokens;
import dev.aigoals.gateway.security.Caller;
import dev.aigoals.gateway.security.LoginThrottle;
import dev.aigoals.gateway.security.Passwords;
import dev.aigoals.gateway.security.TokenProperties;
import dev.aigoals.platform.accounts.Account;
import dev.aigoals.platform.accounts.Credentials;
import dev.aigoals.platform.accounts.LoginSession;
import dev.aigoals.platform.accounts.Rotation;
import dev.aigoals.platform.accounts.Sessions;
import dev.aigoals.platform.accounts.Users;
import dev.aigoals.platform.control.ControlChannel;
import dev.aigoals.platform.control.ControlNotice;
import dev.aigoals.platform.events.EventLog;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens, refreshes and ends logins. */
@Component
final class Logins {

    private final Users users;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final Passwords passwords;
    private final LoginThrottle throttle;
    private final TokenProperties properties;
    private final ControlChannel control;
    private final EventLog events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Logins(
            Users users,
            Sessions sessions,
            AccessTokens tokens,
            Passwords passwords,
            LoginThrottle throttle,
            TokenProperties properties,
            ControlChannel control,
            EventLog events,
            TransactionTemplate transaction,
            Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.tokens = tokens;
        this.passwords = passwords;
        this.throttle = throttle;
        this.properties = properties;
        this.control = control;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Refuses an unknown name, a wrong password and a disabled user alike, after the same time. */
    TokenAnswer login(String username, String password, String address) {
        throttle.delay(username, address).ifPresent(delay -> {
            throw ApiProblem.tooMany(delay);
        });
        Optional<Credentials> credentials = users.credentials(username);
        boolean matches = credentials.isPresent()
                ? passwords.matches(password, credentials.get().passwordHash())
                : passwords.matchesNobody(password);
        if (!matches || credentials.isEmpty() || credentials.get().disabled()) {
            throttle.failed(username, address);
            throw ApiProblem.of(HttpStatus.UNAUTHORIZED, "login_refused");
        }
        throttle.succeeded(username);
        return answer(open(credentials.get().id()));
    }

    private LoginSession open(LearnerId user) {
        return Objects.requireNonNull(transaction.execute(status -> {
            LoginSession session = sessions.open(user, properties.refreshLifetime());
            events.append(
                    EventType.USER_LOGGED_IN, user, user.value(), session.id().toString(), Map.of());
            return session;
        }));
    }

    TokenAnswer refresh(String refreshToken) {
        return switch (sessions.rotate(refreshToken)) {
            case Rotation.Rotated rotated -> answer(rotated.session());
            case Rotation.Unknown unknown -> throw ApiProblem.of(HttpStatus.UNAUTHORIZED, "refresh_refused");
            case Rotation.Reused reused -> {
                control.tell(new ControlNotice.SessionEnded(reused.user(), reused.session()));
                throw ApiProblem.of(HttpStatus.UNAUTHORIZED, "refresh_refused");
            }
        };
    }

    /** Ends the caller's login, and that of the refresh token where it is another one of the same person. */
    void logout(Caller caller, String refreshToken) {
        UUID own = caller.token().session();
        sessions.revokeToken(caller.token().id(), caller.id(), caller.token().expiresAt());
        end(caller.id(), own);
        sessions.sessionOf(refreshToken, caller.id())
                .filter(other -> !other.equals(own))
                .ifPresent(other -> end(caller.id(), other));
    }

    private void end(LearnerId user, UUID session) {
        transaction.executeWithoutResult(status -> {
            sessions.revoke(session);
            events.append(EventType.USER_LOGGED_OUT, user, user.value(), session.toString(), Map.of());
        });
        control.tell(new ControlNotice.SessionEnded(user, session));
    }

    /** Changes the password and ends all other logins. */
    void changePassword(Caller caller, String old, String replacement) {
        Credentials credentials = users.credentials(caller.id()).orElseThrow(ApiProblem::unauthorized);
        if (!passwords.matches(old, credentials.passwordHash())) {
            throw ApiProblem.of(HttpStatus.FORBIDDEN, "old_password_wrong");
        }
        String hash = passwords.hash(replacement);
        transaction.executeWithoutResult(status -> {
            users.changePassword(caller.id(), hash);
            sessions.revokeAll(caller.id(), caller.token().session())
                    .forEach(ended -> control.tell(new ControlNotice.SessionEnded(caller.id(), ended)));
        });
    }

    private TokenAnswer answer(LoginSession session) {
        Account account = users.find(session.user()).orElseThrow(ApiProblem::unauthorized);
        AccessTokens.Issued access = tokens.issue(session.user(), session.id(), account.roles(), session.expiresAt());
        long expiresIn = Duration.between(clock.instant(), access.expiresAt()).toSeconds();
        return new TokenAnswer(access.token(), Math.max(0, expiresIn), session.refreshToken(), "Bearer");
    }

    /**
     * What a login answers.
     *
     * @param expiresIn seconds
     */
    record TokenAnswer(String accessToken, long expiresIn, String refreshToken, String tokenType) {}
}
