package dev.aigoals.e2e.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A learner's open socket: keeps everything that arrives, in order, and holds each message against its schema. */
public final class WireClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int OPEN = 0;

    private final RawWebSocket socket;
    private final List<JsonNode> received = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private volatile int closeCode = OPEN;

    private WireClient(RawWebSocket socket) {
        this.socket = socket;
    }

    /** Opens a socket and waits for the session; nothing of the stream comes before a sync. */
    public static WireClient open(URI gateway, String accessToken) {
        return open(Handshake.with(gateway).subprotocols("aigoals.v1").token(accessToken));
    }

    public static WireClient open(Handshake handshake) {
        Handshake.Answer answer = handshake.send();
        assertThat(answer.status()).as("status of the upgrade").isEqualTo(101);
        WireClient client = new WireClient(new RawWebSocket(answer.socket()));
        client.socket.listen(client::arrived, code -> client.closeCode = code);
        client.first("session_established");
        return client;
    }

    /** Sends a request under a new id and answers that id. */
    public String send(String type, Map<String, ?> payload) {
        String id = UUID.randomUUID().toString();
        send(type, id, payload);
        return id;
    }

    public void send(String type, String id, Map<String, ?> payload) {
        text(JSON.writeValueAsString(Map.of("type", type, "id", id, "payload", payload)));
    }

    public void text(String frame) {
        socket.text(frame);
    }

    public void binary(byte... payload) {
        socket.frame(RawWebSocket.BINARY, true, payload);
    }

    /** A text frame of bytes that need not be text. */
    public void textBytes(byte... payload) {
        socket.frame(RawWebSocket.TEXT, true, payload);
    }

    /** One message in several frames. */
    public void fragmented(String message, int size) {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        for (int from = 0; from < bytes.length; from += size) {
            int to = Math.min(bytes.length, from + size);
            socket.frame(
                    from == 0 ? RawWebSocket.TEXT : RawWebSocket.CONTINUATION,
                    to == bytes.length,
                    Arrays.copyOfRange(bytes, from, to));
        }
    }

    /** One message in two frames, and a ping of the protocol below between them. */
    public void interrupted(String message, byte... ping) {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        socket.frame(RawWebSocket.TEXT, false, Arrays.copyOf(bytes, bytes.length / 2));
        socket.frame(RawWebSocket.PING, true, ping);
        socket.frame(RawWebSocket.CONTINUATION, true, Arrays.copyOfRange(bytes, bytes.length / 2, bytes.length));
    }

    public void awaitPong(String payload) {
        await("the pong " + payload).atMost(PATIENCE).until(() -> socket.hasPong(payload));
    }

    /** Sends a request and waits for its one reply. */
    public JsonNode ask(String type, Map<String, ?> payload) {
        return reply(send(type, payload));
    }

    /** Sends a request that must succeed and answers the ack's payload. */
    public JsonNode acknowledged(String type, Map<String, ?> payload) {
        JsonNode reply = ask(type, payload);
        assertThat(reply.path("type").asString()).as(reply.toString()).isEqualTo("ack");
        return reply.path("payload");
    }

    /** Sends a request that must be refused and answers the error's code. */
    public String refused(String type, Map<String, ?> payload) {
        return codeOf(ask(type, payload));
    }

    public static String codeOf(JsonNode reply) {
        assertThat(reply.path("type").asString()).as(reply.toString()).isEqualTo("error");
        return reply.at("/payload/code").asString();
    }

    public JsonNode reply(String id) {
        return any(
                "the reply to " + id,
                message -> id.equals(message.path("reply_to").asString("")));
    }

    /** The reply that comes after as many others under the same id. */
    public JsonNode reply(String id, int earlier) {
        await("a reply to " + id)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> replies(id).size() > earlier || closeCode != OPEN);
        assertThat(replies(id)).as("replies to " + id).hasSizeGreaterThan(earlier);
        return replies(id).get(earlier);
    }

    private List<JsonNode> replies(String id) {
        return received.stream()
                .filter(message -> id.equals(message.path("reply_to").asString("")))
                .toList();
    }

    public JsonNode sync(long afterSeq) {
        return ask("sync_request", Map.of("after_seq", afterSeq));
    }

    public JsonNode first(String type) {
        return any(type, isOf(type));
    }

    public JsonNode first(String type, Predicate<JsonNode> payload) {
        return any(type, isOf(type).and(message -> payload.test(message.path("payload"))));
    }

    /** The first message that is like this, whatever its type. */
    public JsonNode any(String what, Predicate<JsonNode> wanted) {
        await("a message: " + what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> find(wanted).isPresent() || closeCode != OPEN);
        return find(wanted)
                .orElseThrow(() -> new AssertionError(
                        "The socket closed with " + closeCode + " before " + what + " came; received " + received));
    }

    public JsonNode finalOf(String requestId) {
        return any("the final of " + requestId, isFinalOf(requestId));
    }

    public static Predicate<JsonNode> isFinalOf(String requestId) {
        return message -> message.at("/payload/final").asBoolean(false)
                && requestId.equals(message.at("/payload/request_id").asString(""));
    }

    public static Predicate<JsonNode> isOf(String type) {
        return message -> type.equals(message.path("type").asString(""));
    }

    public Optional<JsonNode> find(Predicate<JsonNode> wanted) {
        return received.stream().filter(wanted).findFirst();
    }

    /** Everything so far, after a ping and its pong: what was sent before has come. */
    public List<JsonNode> settled() {
        ask("ping", Map.of());
        return received();
    }

    public List<JsonNode> received() {
        return List.copyOf(received);
    }

    public Stream<JsonNode> received(String type) {
        return received.stream().filter(isOf(type));
    }

    /** The stream's numbers as they came. */
    public List<Long> sequence() {
        return received.stream()
                .filter(message -> message.path("seq").isNumber())
                .map(message -> message.path("seq").longValue())
                .toList();
    }

    public boolean isClosed() {
        return closeCode != OPEN;
    }

    /** Leaves everything that comes unread. */
    public void pauseReading() {
        socket.pauseReading();
    }

    public void resumeReading() {
        socket.resumeReading();
    }

    public int closeCode() {
        return closeCode(PATIENCE);
    }

    public int closeCode(Duration patience) {
        await("the socket to be closed").atMost(patience).until(() -> closeCode != OPEN);
        return closeCode;
    }

    public void assertAlive() {
        assertThat(ask("ping", Map.of()).path("type").asString()).isEqualTo("pong");
    }

    /** Breaks the connection as a failing network would. */
    public void drop() {
        socket.drop();
    }

    /** Closes the socket; fails where the server sent anything that its schema does not allow. */
    @Override
    public void close() {
        socket.drop();
        assertThat(complaints).as("messages that do not follow their schema").isEmpty();
    }

    private void arrived(String text) {
        JsonNode message = JSON.readTree(text);
        complaints.addAll(WireSchemas.complaints(message.path("type").asString(""), text));
        received.add(message);
    }
}
