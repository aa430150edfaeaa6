package dev.aigoals.e2e.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.e2e.system.Person;
import dev.aigoals.e2e.system.RunningSystem;
import dev.aigoals.e2e.system.TestSystem;
import dev.aigoals.e2e.wire.Handshake;
import dev.aigoals.e2e.wire.WireClient;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningSystem.class)
class HandshakeIT {
    private static final String FOREIGN = "https://elsewhere.example";

    private final TestSystem system;

    HandshakeIT(TestSystem system) {
        this.system = system;
    }

    @Test
    void upgradesWithTheSubprotocolAndTheTokenInTheHeader() {
        Handshake.Answer answer = system.learner().handshake().send();

        assertThat(answer.status()).isEqualTo(101);
        assertThat(answer.header("Sec-WebSocket-Protocol")).contains("aigoals.v1");
        answer.close();
    }

    @Test
    void takesTheTokenAsASecondSubprotocolAndAnswersTheFirst() {
        String token = system.learner().accessToken();

        Handshake.Answer answer =
                bare().subprotocols("aigoals.v1, bearer." + token).send();

        assertThat(answer.status()).isEqualTo(101);
        assertThat(answer.header("Sec-WebSocket-Protocol")).contains("aigoals.v1");
        answer.close();
    }

    @Test
    void takesNoTokenFromTheAddress() {
        String token = system.learner().accessToken();

        assertThat(bare().subprotocols("aigoals.v1")
                        .path("/ws?access_token=" + token + "&token=" + token)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void refusesAnUpgradeWithoutTheSubprotocolWith426() {
        String token = system.learner().accessToken();

        assertThat(bare().token(token).status()).isEqualTo(426);
        assertThat(bare().token(token).subprotocols("aigoals.v2").status()).isEqualTo(426);
    }

    @Test
    void refusesAMissingOrBadTokenWith401() {
        String token = system.learner().accessToken();

        assertThat(bare().subprotocols("aigoals.v1").status()).isEqualTo(401);
        assertThat(bare().subprotocols("aigoals.v1").token("nonsense").status()).isEqualTo(401);
        assertThat(bare().subprotocols("aigoals.v1")
                        .token(token.substring(0, token.length() - 6) + "AAAAAA")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void refusesATokenThatIsNotSigned() {
        String payload = system.learner().accessToken().split("\\.", 3)[1];

        assertThat(bare().subprotocols("aigoals.v1")
                        .token("eyJhbGciOiJub25lIn0." + payload + ".")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void refusesARevokedTokenWith401() {
        Person learner = system.learner();
        learner.logout();

        assertThat(learner.handshake().status()).isEqualTo(401);
    }

    @Test
    void refusesARefreshTokenInPlaceOfAnAccessToken() {
        Person learner = system.learner();

        assertThat(bare().subprotocols("aigoals.v1")
                        .token(learner.refreshToken())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void refusesAnOriginThatIsNotAllowedWith403() {
        Person learner = system.learner();

        assertThat(learner.handshake().origin(FOREIGN).status()).isEqualTo(403);
        assertThat(learner.handshake().origin("null").status()).isEqualTo(403);
    }

    @Test
    void refusesInTheOrderOfSubprotocolOriginToken() {
        assertThat(bare().origin(FOREIGN).token("nonsense").status()).isEqualTo(426);
        assertThat(bare().subprotocols("aigoals.v1")
                        .origin(FOREIGN)
                        .token("nonsense")
                        .status())
                .isEqualTo(403);
        assertThat(bare().subprotocols("aigoals.v1").token("nonsense").status()).isEqualTo(401);
    }

    @Test
    void refusesMoreConnectionsOfAUserThanTheLimitWith429() {
        Person learner = system.learner();
        List<WireClient> open = new ArrayList<>();
        try {
            open.add(learner.open());
            int limit = open.getFirst()
                    .first("session_established")
                    .at("/payload/limits/connections")
                    .intValue();
            while (open.size() < limit) {
                open.add(learner.open());
            }

            assertThat(learner.handshake().status()).isEqualTo(429);
            assertThat(learner.handshake().token("nonsense").status()).isEqualTo(401);
            assertThat(learner.handshake().origin(FOREIGN).status()).isEqualTo(403);
        } finally {
            open.forEach(WireClient::close);
        }
    }

    @Test
    void offersNoCompression() {
        Handshake.Answer answer = system.learner()
                .handshake()
                .header("Sec-WebSocket-Extensions", "permessage-deflate")
                .send();

        assertThat(answer.status()).isEqualTo(101);
        assertThat(answer.header("Sec-WebSocket-Extensions")).isEmpty();
        answer.close();
    }

    @Test
    void saysWhoIsThereAndWhatIsAllowedAsTheFirstMessage() {
        Person learner = system.learner("es");
        try (WireClient client = learner.open()) {
            JsonNode first = client.received().getFirst();

            assertThat(first.path("type").asString()).isEqualTo("session_established");
            assertThat(first.at("/payload/user/id").asString()).isEqualTo(learner.id());
            assertThat(first.at("/payload/user/username").asString()).isEqualTo(learner.username());
            assertThat(first.at("/payload/user/locale").asString()).isEqualTo("es");
            assertThat(first.at("/payload/user/roles").toString()).isEqualTo("[\"student\"]");
            assertThat(first.at("/payload/last_seq").longValue()).isZero();
            assertThat(first.at("/payload/limits/max_message_bytes").intValue()).isEqualTo(256 * 1024);
            assertThat(first.at("/payload/limits/idle_timeout_seconds").intValue())
                    .isPositive();
            assertThat(first.at("/payload/limits/messages_per_minute").intValue())
                    .isPositive();
            assertThat(first.at("/payload/protocol").asString()).isEqualTo("aigoals.v1");
        }
    }

    private Handshake bare() {
        return Handshake.with(system.gateway());
    }
}
