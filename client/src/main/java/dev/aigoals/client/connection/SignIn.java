package dev.aigoals.client.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** A signed-in user's tokens, renewed with the refresh token when they end. */
public final class SignIn implements AccessTokens {
    private final Gateway gateway;
    private Tokens tokens;
    private Instant end;
    private Consumer<String> keeper = token -> {};

    SignIn(Gateway gateway, Tokens tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
        this.end = endOf(tokens);
    }

    @Override
    public synchronized String current() {
        return tokens.accessToken();
    }

    @Override
    public synchronized boolean endsWithin(Duration time) {
        return Instant.now().plus(time).isAfter(end);
    }

    @Override
    public synchronized String renew() {
        tokens = gateway.refresh(tokens.refreshToken());
        end = endOf(tokens);
        keeper.accept(tokens.refreshToken());
        return tokens.accessToken();
    }

    /** Hands the refresh token to whoever keeps it, now and after each renewal, which ends the one before. */
    public synchronized void keepWith(Consumer<String> store) {
        keeper = store;
        store.accept(tokens.refreshToken());
    }

    /** Worth as much as a password for seven days: keep it in a file that only its owner reads. */
    public synchronized String refreshToken() {
        return tokens.refreshToken();
    }

    private static Instant endOf(Tokens tokens) {
        return Instant.now().plusSeconds(tokens.expiresIn());
    }
}
