package dev.aigoals.e2e.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aigoals.e2e.system.Answer;
import dev.aigoals.e2e.system.Person;
import dev.aigoals.e2e.system.RunningSystem;
import dev.aigoals.e2e.system.TestSystem;
import dev.aigoals.e2e.wire.Handshake;
import dev.aigoals.e2e.wire.WireClient;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningSystem.class)
class LoginIT {
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration SOON = Duration.ofSeconds(5);

    private final TestSystem system;

    LoginIT(TestSystem system) {
        this.system = system;
    }

    @Test
    void aLoginAnswersTokensAndTheirLifetime() {
        Person learner = system.learner();
        Answer login = login(learner.username(), learner.password());

        assertThat(login.status()).isEqualTo(200);
        assertThat(login.body().path("expires_in").intValue()).isBetween(3500, 3600);
        assertThat(login.text("token_type")).isEqualToIgnoringCase("bearer");
        assertThat(login.text("access_token")).isNotBlank();
        assertThat(login.text("refresh_token")).isNotBlank();
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreRefusedAlike() {
        Answer wrong = login(system.learner().username(), "not the password");
        Answer unknown = login("nobody-of-that-name", "not the password");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.text("detail")).isEqualTo(wrong.text("detail"));
    }

    @Test
    void aRefreshRotatesAndThePreviousTokenGetsTheSameSuccessorForTenSeconds() {
        Person learner = system.learner();
        Answer first = refresh(learner.refreshToken());
        Answer again = refresh(learner.refreshToken());

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("refresh_token"))
                .isEqualTo(first.text("refresh_token"))
                .isNotEqualTo(learner.refreshToken());
        assertThat(call("/auth/me", again.text("access_token"))).isEqualTo(200);
    }

    @Test
    void thePreviousTokenAfterTenSecondsRevokesTheWholeFamilyAndItsSockets() {
        Person learner = system.learner();
        Answer second = refresh(learner.refreshToken());
        try (WireClient client = WireClient.open(
                Handshake.with(system.gateway()).subprotocols("aigoals.v1").token(second.text("access_token")))) {
            await("the end of the ten seconds")
                    .pollDelay(GRACE.plusSeconds(1))
                    .timeout(GRACE.plusSeconds(5))
                    .untilAsserted(() -> assertThat(call("/auth/me", second.text("access_token")))
                            .isEqualTo(200));

            assertThat(refresh(learner.refreshToken()).status()).isEqualTo(401);

            assertThat(refresh(second.text("refresh_token")).status()).isEqualTo(401);
            assertThat(call("/auth/me", second.text("access_token"))).isEqualTo(401);
            assertThat(call("/auth/me", learner.accessToken())).isEqualTo(401);
            assertThat(client.closeCode(SOON)).isEqualTo(4401);
        }
    }

    @Test
    void guessingAPasswordIsSlowedDownWith429AndSaysHowLong() {
        Person learner = system.learner();
        Answer last = login(learner.username(), "a wrong guess");
        for (int guess = 0; guess < 30 && last.status() == 401; guess++) {
            last = login(learner.username(), "a wrong guess");
        }

        assertThat(last.status()).isEqualTo(429);
        assertThat(last.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(last.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(login(learner.username(), learner.password()).status()).isEqualTo(429);
        assertThat(learner.get("/auth/me").status()).isEqualTo(200);
        assertThat(system.learner().again().get("/auth/me").status()).isEqualTo(200);
    }

    @Test
    void anOlderTokenRevokesTheWholeFamily() {
        Person learner = system.learner();
        Answer second = refresh(learner.refreshToken());
        Answer third = refresh(second.text("refresh_token"));

        assertThat(refresh(learner.refreshToken()).status()).isEqualTo(401);
        assertThat(refresh(third.text("refresh_token")).status()).isEqualTo(401);
        assertThat(call("/auth/me", third.text("access_token"))).isEqualTo(401);
        assertThat(learner.again().get("/auth/me").status()).isEqualTo(200);
    }

    @Test
    void aRefreshWithNonsenseIsRefused() {
        assertThat(refresh("nonsense").status()).isEqualTo(401);
        assertThat(refresh(system.learner().accessToken()).status()).isEqualTo(401);
    }

    @Test
    void afterALogoutTheAccessTokenIsRefusedAtOnceAndOtherLoginsGoOn() {
        Person learner = system.learner();
        Person elsewhere = learner.again();

        assertThat(learner.logout().status()).isEqualTo(204);

        assertThat(learner.get("/auth/me").status()).isEqualTo(401);
        assertThat(refresh(learner.refreshToken()).status()).isEqualTo(401);
        assertThat(elsewhere.get("/auth/me").status()).isEqualTo(200);
    }

    @Test
    void aNewPasswordNeedsTheOldOne() {
        Person learner = system.learner();

        assertThat(learner.post("/auth/password", Map.of("old", "wrong", "new", "a new long password"))
                        .status())
                .isIn(400, 401, 403);
        assertThat(learner.post("/auth/password", Map.of("old", learner.password(), "new", "short"))
                        .status())
                .isEqualTo(400);
        assertThat(learner.post("/auth/password", Map.of("old", learner.password(), "new", "a new long password"))
                        .status())
                .isEqualTo(204);
        assertThat(login(learner.username(), learner.password()).status()).isEqualTo(401);
        assertThat(login(learner.username(), "a new long password").status()).isEqualTo(200);
    }

    @Test
    void settingsAndLocaleAreChangedOneByOne() {
        Person learner = system.learner();

        Answer changed = learner.patch("/auth/me", Map.of("locale", "es", "settings", Map.of("tone", "terse")));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("locale")).isEqualTo("es");
        assertThat(changed.body().at("/settings/tone").asString()).isEqualTo("terse");
        assertThat(learner.get("/auth/me").body()).isEqualTo(changed.body());
        assertThat(learner.patch("/auth/me", Map.of("locale", "xx")).status()).isEqualTo(400);
        assertThat(learner.patch("/auth/me", Map.of("settings", Map.of("tone", "loud")))
                        .status())
                .isEqualTo(400);
    }

    private Answer login(String username, String password) {
        return system.rest()
                .call("POST", "/api/v1/auth/login", Map.of("username", username, "password", password), null);
    }

    private Answer refresh(String token) {
        return system.rest().call("POST", "/api/v1/auth/refresh", Map.of("refresh_token", token), null);
    }

    private int call(String path, String token) {
        return system.rest().call("GET", "/api/v1" + path, null, token).status();
    }
}
