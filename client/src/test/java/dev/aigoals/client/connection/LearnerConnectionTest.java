package dev.aigoals.client.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.aigoals.client.protocol.ClientMessage;
import dev.aigoals.client.protocol.Envelope;
import dev.aigoals.client.protocol.ErrorCode;
import dev.aigoals.client.protocol.ServerMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.java_websocket.WebSocket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LearnerConnectionTest {
    private static final ClientMessage WISH = ClientMessage.CreateGoalRequest.of("loops");

    private final ScriptedGateway gateway = new ScriptedGateway();
    private final Ears ears = new Ears();
    private final TestTokens tokens = new TestTokens();
    private final LearnerConnection connection = new LearnerConnection(
            new GatewaySocket.Dialer(
                    HttpClient.newHttpClient(), URI.create("ws://127.0.0.1:" + gateway.getPort() + "/ws")),
            tokens,
            OptionalLong.of(2),
            ears);

    LearnerConnectionTest() throws InterruptedException {
        connection.start();
    }

    @AfterEach
    void close() throws InterruptedException {
        connection.close();
        gateway.stop(1000);
    }

    @Test
    void bringsItsTokenInTheHeaderAndSyncsFromWhereItWas() throws InterruptedException {
        gateway.nextSocket();

        JsonNode sync = gateway.nextRequest();

        assertThat(gateway.tokens()).containsExactly("Bearer token-0");
        assertThat(sync.path("type").asString()).isEqualTo("sync_request");
        assertThat(sync.at("/payload/after_seq").longValue()).isEqualTo(2);
    }

    @Test
    void completesARequestWithItsReply() throws InterruptedException {
        WebSocket socket = synced();
        CompletableFuture<Envelope> reply = connection.send(WISH);
        gateway.answer(socket, gateway.nextRequest(), "ack", Map.of("goal_id", "g"));

        assertThat(reply.join().payload()).isEqualTo(new ServerMessage.Ack("g", null, null));
    }

    @Test
    void failsARequestThatIsRefusedWithTheServersWord() throws InterruptedException {
        WebSocket socket = synced();
        CompletableFuture<Envelope> reply = connection.send(WISH);
        refuse(socket, gateway.nextRequest(), "conflict", false);

        assertThatThrownBy(reply::join)
                .hasCauseInstanceOf(RequestRefused.class)
                .hasRootCauseMessage("the server's word")
                .satisfies(failure -> assertThat(((RequestRefused) Objects.requireNonNull(failure.getCause())).code())
                        .isEqualTo(ErrorCode.CONFLICT));
    }

    @Test
    void sendsARequestAgainUnderTheSameIdWhereTheRefusalPasses() throws InterruptedException {
        WebSocket socket = synced();
        CompletableFuture<Envelope> reply = connection.send(WISH);
        JsonNode first = gateway.nextRequest();
        refuse(socket, first, "rate_limited", true);
        JsonNode second = gateway.nextRequest();
        gateway.answer(socket, second, "ack", Map.of("goal_id", "g"));

        assertThat(second).isEqualTo(first);
        assertThat(reply.join().type()).isEqualTo("ack");
    }

    @Test
    void comesBackAfterABrokenSocketAndRepeatsWhatWasNotAnswered() throws InterruptedException {
        WebSocket first = synced();
        gateway.started(first, 3);
        CompletableFuture<Envelope> reply = connection.send(WISH);
        JsonNode unanswered = gateway.nextRequest();
        await().until(() -> ears.sequence().contains(3L));
        first.closeConnection(1006, "broken");

        WebSocket second = gateway.nextSocket();
        JsonNode sync = gateway.nextRequest();
        JsonNode repeated = gateway.nextRequest();
        gateway.answer(second, repeated, "ack", Map.of("goal_id", "g"));

        assertThat(sync.at("/payload/after_seq").longValue()).isEqualTo(3);
        assertThat(repeated).isEqualTo(unanswered);
        assertThat(reply.join().type()).isEqualTo("ack");
    }

    @Test
    void deliversStreamMessagesOnceAndInOrderAcrossSockets() throws InterruptedException {
        WebSocket first = synced();
        gateway.started(first, 3);
        gateway.started(first, 4);
        await().until(() -> ears.sequence().contains(4L));
        first.closeConnection(1001, "restart");
        WebSocket second = gateway.nextSocket();
        gateway.started(second, 4);
        gateway.started(second, 5);

        await().untilAsserted(() -> assertThat(ears.sequence()).containsExactly(3L, 4L, 5L));
    }

    @Test
    void asksForWhatIsMissingWhenItSeesAGapAndAsksOnce() throws InterruptedException {
        WebSocket socket = synced();
        gateway.started(socket, 5);
        gateway.started(socket, 6);

        JsonNode sync = gateway.nextRequest();
        for (long sequence = 3; sequence <= 6; sequence++) {
            gateway.started(socket, sequence);
        }
        gateway.answer(socket, sync, "sync_complete", Map.of("last_seq", 6));

        assertThat(sync.at("/payload/after_seq").longValue()).isEqualTo(2);
        await().untilAsserted(() -> assertThat(ears.sequence()).containsExactly(3L, 4L, 5L, 6L));
        assertThat(gateway.isQuiet()).isTrue();
    }

    @Test
    void renewsItsTokenWhenTheGatewayEndsIt() throws InterruptedException {
        synced().close(4401, "token");

        gateway.nextSocket();

        assertThat(gateway.tokens()).containsExactly("Bearer token-0", "Bearer token-1");
    }

    @Test
    void endsWhenTheSignInCannotBeRenewedAndFailsWhatWaits() throws InterruptedException {
        WebSocket socket = synced();
        CompletableFuture<Envelope> reply = connection.send(WISH);
        gateway.nextRequest();
        tokens.over = true;
        socket.close(4401, "token");

        assertThatThrownBy(reply::join)
                .hasCauseInstanceOf(ConnectionEnded.class)
                .hasRootCauseMessage("Your sign-in has ended. Sign in again.");
        await().until(() -> ears.ended != null);
    }

    private WebSocket synced() throws InterruptedException {
        WebSocket socket = gateway.nextSocket();
        gateway.answer(socket, gateway.nextRequest(), "sync_complete", Map.of("last_seq", 2));
        return socket;
    }

    private void refuse(WebSocket socket, JsonNode request, String code, boolean retryable) {
        gateway.answer(
                socket,
                request,
                "error",
                Map.of("code", code, "message", "the server's word", "retryable", retryable, "retry_after_ms", 20));
    }

    private static final class Ears implements ConnectionListener {
        private final List<Envelope> heard = new CopyOnWriteArrayList<>();
        private volatile @Nullable ConnectionEnded ended;

        @Override
        public void received(Envelope message) {
            heard.add(message);
        }

        @Override
        public void ended(ConnectionEnded reason) {
            ended = reason;
        }

        List<Long> sequence() {
            return heard.stream()
                    .map(Envelope::seq)
                    .filter(Objects::nonNull)
                    .map(Long::valueOf)
                    .toList();
        }
    }

    private static final class TestTokens implements AccessTokens {
        private int renewals;
        private volatile boolean over;

        @Override
        public String current() {
            return "token-" + renewals;
        }

        @Override
        public boolean endsWithin(Duration time) {
            return false;
        }

        @Override
        public String renew() {
            if (over) {
                throw new RestFailure(401, "The refresh token is not valid any more");
            }
            renewals++;
            return current();
        }
    }
}
