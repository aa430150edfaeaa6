package dev.aigoals.gateway.socket;

import dev.aigoals.gateway.connection.CloseCode;
import dev.aigoals.gateway.connection.LearnerSocket;
import dev.aigoals.gateway.connection.SocketProperties;
import dev.aigoals.gateway.connection.Sockets;
import dev.aigoals.gateway.delivery.Delivery;
import jakarta.websocket.Session;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.SubProtocolCapable;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/** The life of a socket: opened, fed with frames, closed. */
@Component
final class GatewaySocketHandler implements WebSocketHandler, SubProtocolCapable {

    private static final Logger log = LoggerFactory.getLogger(GatewaySocketHandler.class);

    private final Places places;
    private final Sockets sockets;
    private final Delivery delivery;
    private final Greeting greeting;
    private final Conversations conversations;
    private final SocketProperties limits;
    private final Map<String, Conversation> open = new ConcurrentHashMap<>();

    GatewaySocketHandler(
            Places places,
            Sockets sockets,
            Delivery delivery,
            Greeting greeting,
            Conversations conversations,
            SocketProperties limits) {
        this.places = places;
        this.sockets = sockets;
        this.delivery = delivery;
        this.greeting = greeting;
        this.conversations = conversations;
        this.limits = limits;
    }

    @Override
    public List<String> getSubProtocols() {
        return List.of(HandshakeGate.PROTOCOL);
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        Place place = (Place) session.getAttributes().get(HandshakeGate.PLACE);
        Session tomcat = ((NativeWebSocketSession) session).getNativeSession(Session.class);
        if (place == null || tomcat == null || !places.opened(place)) {
            throw new IllegalStateException("A socket opened that nobody let in");
        }
        TomcatWire wire = new TomcatWire(tomcat, limits.sendTimeout());
        LearnerSocket socket =
                new LearnerSocket(place.id(), wire, place.caller().token(), greeting.locale(place.caller()), limits);
        open.put(session.getId(), conversations.with(socket));
        sockets.add(socket);
        delivery.join(socket);
        greeting.say(socket, place.caller());
    }

    @Override
    public void handleMessage(WebSocketSession session, WebSocketMessage<?> message) {
        Conversation conversation = open.get(session.getId());
        if (conversation == null) {
            return;
        }
        if (!(message instanceof TextMessage text)) {
            conversation.socket().close(CloseCode.BINARY_FRAME);
            return;
        }
        conversation.hear(text.getPayload(), text.isLast());
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable failure) {
        log.debug("Socket {} broke: {}", session.getId(), failure.toString());
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        Optional.ofNullable(open.remove(session.getId()))
                .map(Conversation::socket)
                .ifPresent(this::forget);
    }

    private void forget(LearnerSocket socket) {
        if (sockets.remove(socket)) {
            delivery.leave(socket);
            places.closed(socket.id());
        }
    }

    @Override
    public boolean supportsPartialMessages() {
        return true;
    }
}
