package dev.aigoals.e2e.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.e2e.system.Answer;
import dev.aigoals.e2e.system.Person;
import dev.aigoals.e2e.system.RunningSystem;
import dev.aigoals.e2e.system.TestSystem;
import dev.aigoals.e2e.wire.WireClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningSystem.class)
class TokenIT {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final TestSystem system;

    TokenIT(TestSystem system) {
        this.system = system;
    }

    @Test
    void theSessionGoesOnUnderANewTokenOfTheSameUser() {
        Person learner = system.learner();
        try (WireClient client = learner.open()) {
            JsonNode ack = client.acknowledged(
                    "token_refresh", Map.of("access_token", learner.again().accessToken()));

            assertThat(Instant.parse(ack.path("expires_at").asString())).isAfter(Instant.now());
            learner.logout();
            client.assertAlive();
        }
    }

    @Test
    void aBadTokenOrThatOfAnotherUserIsUnauthorizedAndTheSessionGoesOn() {
        try (WireClient client = system.learner().open()) {
            assertThat(client.refused("token_refresh", Map.of("access_token", "nonsense")))
                    .isEqualTo("unauthorized");
            assertThat(client.refused(
                            "token_refresh",
                            Map.of("access_token", system.learner().accessToken())))
                    .isEqualTo("unauthorized");
            client.assertAlive();
        }
    }

    @Test
    void aLogoutClosesTheSocketsOfThatLoginWith4401() {
        Person learner = system.learner();
        Person elsewhere = learner.again();
        try (WireClient client = learner.open();
                WireClient other = elsewhere.open()) {
            assertThat(learner.logout().status()).isEqualTo(204);

            assertThat(client.closeCode(SOON)).isEqualTo(4401);
            other.assertAlive();
        }
    }

    @Test
    void disablingAUserClosesTheirSocketsWith4401() {
        Person learner = system.learner();
        try (WireClient client = learner.open()) {
            assertThat(system.initial("admin")
                            .put("/admin/users/" + learner.id() + "/disabled", Map.of("disabled", true))
                            .status())
                    .isEqualTo(204);

            assertThat(client.closeCode(SOON)).isEqualTo(4401);
            assertThat(learner.handshake().status()).isEqualTo(401);
        }
    }

    @Test
    void aNewPasswordEndsAllOtherSessions() {
        Person learner = system.learner();
        Person elsewhere = learner.again();
        try (WireClient here = learner.open();
                WireClient other = elsewhere.open()) {
            assertThat(learner.post("/auth/password", Map.of("old", learner.password(), "new", "a new long password"))
                            .status())
                    .isEqualTo(204);

            assertThat(other.closeCode(SOON)).isEqualTo(4401);
            here.assertAlive();
        }
    }

    @Test
    void aRevokedRefreshFamilyEndsItsSockets() {
        Person learner = system.learner();
        try (WireClient client = learner.open()) {
            String second = refresh(learner.refreshToken()).text("refresh_token");
            refresh(second);
            assertThat(refresh(learner.refreshToken()).status()).isEqualTo(401);

            assertThat(client.closeCode(SOON)).isEqualTo(4401);
        }
    }

    private Answer refresh(String token) {
        return system.rest().call("POST", "/api/v1/auth/refresh", Map.of("refresh_token", token), null);
    }
}
