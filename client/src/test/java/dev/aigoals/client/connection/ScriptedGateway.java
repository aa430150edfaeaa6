package dev.aigoals.client.connection;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.protocols.Protocol;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway at the wire whose every word the test says. */
final class ScriptedGateway extends WebSocketServer {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ESTABLISHED = """
            {"session_id":"s","user":{"id":"u","username":"ada","roles":["student"],"locale":"en"},"last_seq":0,
            "limits":{"max_message_bytes":262144,"messages_per_minute":120,"idle_timeout_seconds":1800,"connections":10},
            "protocol":"aigoals.v1"}""";

    private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final BlockingQueue<WebSocket> sockets = new LinkedBlockingQueue<>();
    private final CountDownLatch ready = new CountDownLatch(1);

    ScriptedGateway() throws InterruptedException {
        super(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                List.of(new Draft_6455(List.of(), List.of(new Protocol("aigoals.v1")))));
        setReuseAddr(true);
        start();
        ready.await();
    }

    /** The next client that has connected and was greeted. */
    WebSocket nextSocket() throws InterruptedException {
        return present(sockets.poll(20, TimeUnit.SECONDS), "a connection");
    }

    /** The next request that any client has sent. */
    JsonNode nextRequest() throws InterruptedException {
        return present(received.poll(20, TimeUnit.SECONDS), "a request");
    }

    boolean isQuiet() {
        return received.isEmpty();
    }

    List<String> tokens() {
        return tokens;
    }

    void say(WebSocket socket, String type, String sequence, String replyTo, String payload) {
        socket.send("{\"type\":\"" + type + "\",\"seq\":" + sequence + ",\"reply_to\":"
                + (replyTo.isEmpty() ? "null" : "\"" + replyTo + "\"") + ",\"at\":\"2026-03-01T10:00:00Z\",\"payload\":"
                + payload + "}");
    }

    void started(WebSocket socket, long sequence) {
        say(
                socket,
                "task_started",
                Long.toString(sequence),
                "",
                "{\"goal_id\":\"g\",\"task_id\":\"t" + sequence + "\"}");
    }

    void answer(WebSocket socket, JsonNode request, String type, Map<String, ?> payload) {
        say(socket, type, "null", request.path("id").asString(), JSON.writeValueAsString(payload));
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        tokens.add(handshake.getFieldValue("Authorization"));
        say(socket, "session_established", "null", "", ESTABLISHED);
        sockets.add(socket);
    }

    @Override
    public void onMessage(WebSocket socket, String message) {
        received.add(JSON.readTree(message));
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
        // the tests look at what comes after a close, not at the close
    }

    @Override
    public void onError(WebSocket socket, Exception failure) {
        // a socket that breaks is part of the script
    }

    @Override
    public void onStart() {
        ready.countDown();
    }

    private static <T> T present(@Nullable T value, String what) {
        if (value == null) {
            throw new AssertionError("Waited in vain for " + what);
        }
        return value;
    }
}
