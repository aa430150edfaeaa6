package dev.aigoals.client.connection;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** One WebSocket: whole text messages in, text messages out in the order of the calls. */
final class GatewaySocket implements WebSocket.Listener {
    static final String SUBPROTOCOL = "aigoals.v1";

    private static final int BROKEN = 1006;

    private final Events events;
    private final StringBuilder text = new StringBuilder();
    private @Nullable WebSocket socket;
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);

    private GatewaySocket(Events events) {
        this.events = events;
    }

    /** What happens on a socket; called on the HTTP client's threads, one call at a time. */
    interface Events {
        void text(String message);

        /** Ends the socket: with the peer's close code, or 1006 where the connection broke. */
        void closed(int code);
    }

    /** Opens sockets to one address. */
    record Dialer(HttpClient http, URI address) {
        CompletableFuture<GatewaySocket> dial(String accessToken, Events events) {
            GatewaySocket listener = new GatewaySocket(events);
            return http.newWebSocketBuilder()
                    .header("Authorization", "Bearer " + accessToken)
                    .subprotocols(SUBPROTOCOL)
                    .connectTimeout(Duration.ofSeconds(10))
                    .buildAsync(address, listener)
                    .thenApply(listener::opened);
        }
    }

    /** Nothing is heard before this call, so that no message comes earlier than its socket is known. */
    void listen() {
        WebSocket open = socket;
        if (open != null) {
            open.request(1);
        }
    }

    /** Called from one thread only. */
    void send(String message) {
        WebSocket open = socket;
        if (open != null) {
            sending = sending.thenCompose(ignored -> open.sendText(message, true))
                    .whenComplete((ignored, failure) -> {
                        if (failure != null) {
                            events.closed(BROKEN);
                        }
                    });
        }
    }

    /** Says goodbye after everything that was sent before. */
    void close() {
        WebSocket open = socket;
        if (open != null) {
            sending = sending.thenCompose(ignored -> open.sendClose(WebSocket.NORMAL_CLOSURE, ""))
                    .whenComplete((ignored, failure) -> open.abort());
        }
    }

    /** Ends at once a socket that no longer answers. */
    void abort() {
        WebSocket open = socket;
        if (open != null) {
            open.abort();
        }
        events.closed(BROKEN);
    }

    @Override
    public void onOpen(WebSocket webSocket) {
        // the first message is asked for in listen()
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            String message = text.toString();
            text.setLength(0);
            events.text(message);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
        events.closed(code);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable failure) {
        events.closed(BROKEN);
    }

    private GatewaySocket opened(WebSocket open) {
        socket = open;
        return this;
    }
}
