package dev.aigoals.gateway.socket;

import dev.aigoals.gateway.connection.SocketProperties;
import dev.aigoals.gateway.security.Caller;
import dev.aigoals.gateway.security.Callers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** Who may open a socket: asked before the upgrade, in the order subprotocol, origin, token, number of connections. */
@Component
final class HandshakeGate implements HandshakeInterceptor {

    static final String PROTOCOL = "aigoals.v1";
    static final String PLACE = "aigoals.place";

    private static final String BEARER = "bearer.";
    private static final String PROTOCOLS = "Sec-WebSocket-Protocol";

    private final Callers callers;
    private final Places places;
    private final SocketProperties limits;

    HandshakeGate(Callers callers, Places places, SocketProperties limits) {
        this.callers = callers;
        this.places = places;
        this.limits = limits;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        List<String> offered = offered(request.getHeaders());
        if (!offered.contains(PROTOCOL)) {
            response.getHeaders().set(PROTOCOLS, PROTOCOL);
            response.getHeaders().set(HttpHeaders.UPGRADE, "websocket");
            return refuse(response, HttpStatus.UPGRADE_REQUIRED);
        }
        if (!allowed(request.getHeaders().get(HttpHeaders.ORIGIN))) {
            return refuse(response, HttpStatus.FORBIDDEN);
        }
        Optional<Caller> caller = caller(request.getHeaders(), offered);
        if (caller.isEmpty()) {
            response.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            return refuse(response, HttpStatus.UNAUTHORIZED);
        }
        Optional<Place> place = places.take(caller.get(), address(request));
        if (place.isEmpty()) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, "5");
            return refuse(response, HttpStatus.TOO_MANY_REQUESTS);
        }
        attributes.put(PLACE, place.get());
        return true;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {
        // A handshake that fails after this gate frees its place with the socket that never came: see Places.
    }

    private static List<String> offered(HttpHeaders headers) {
        List<String> lines = headers.getOrEmpty(PROTOCOLS);
        return lines.stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(String::strip)
                .toList();
    }

    private boolean allowed(@Nullable List<String> origins) {
        return origins == null
                || origins.isEmpty()
                || (origins.size() == 1 && limits.allowedOrigins().contains(origins.getFirst()));
    }

    private Optional<Caller> caller(HttpHeaders headers, List<String> offered) {
        String authorization = headers.getFirst(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return callers.fromHeader(authorization);
        }
        return offered.stream()
                .filter(protocol -> protocol.startsWith(BEARER))
                .findFirst()
                .flatMap(protocol -> callers.fromToken(protocol.substring(BEARER.length())));
    }

    private static String address(ServerHttpRequest request) {
        return request.getRemoteAddress() == null
                ? "unknown"
                : request.getRemoteAddress().getAddress().getHostAddress();
    }

    private static boolean refuse(ServerHttpResponse response, HttpStatus status) {
        response.setStatusCode(status);
        return false;
    }
}
