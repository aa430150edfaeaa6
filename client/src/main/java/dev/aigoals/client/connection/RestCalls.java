package dev.aigoals.client.connection;

import dev.aigoals.client.protocol.ProtocolJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON over HTTP against {@code /api/v1}: problem details become {@link RestFailure}. */
final class RestCalls {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient http;
    private final URI gateway;
    private final JsonMapper json = ProtocolJson.mapper();

    RestCalls(HttpClient http, URI gateway) {
        this.http = http;
        this.gateway = gateway;
    }

    JsonNode get(String path, String accessToken) {
        return exchange("GET", path, null, accessToken);
    }

    JsonNode post(String path, Map<String, ?> body, @Nullable String accessToken) {
        return exchange("POST", path, body, accessToken);
    }

    JsonNode patch(String path, Map<String, ?> body, String accessToken) {
        return exchange("PATCH", path, body, accessToken);
    }

    <T> T read(JsonNode answer, Class<T> type) {
        return json.treeToValue(answer, type);
    }

    private JsonNode exchange(String method, String path, @Nullable Map<String, ?> body, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve("/api/v1" + path))
                .timeout(PATIENCE)
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : jsonOf(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return answer(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException unreachable) {
            throw new RestFailure(
                    "The gateway at " + gateway + " does not answer. Start it with ./goals up and try again.",
                    unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RestFailure("Interrupted while waiting for the gateway", interrupted);
        }
    }

    private HttpRequest.BodyPublisher jsonOf(Map<String, ?> body) {
        return HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body));
    }

    private JsonNode answer(HttpResponse<String> response) {
        JsonNode body = tree(response.body());
        if (response.statusCode() >= 400) {
            String detail = body.path("detail").asString(body.path("title").asString("no reason given"));
            throw new RestFailure(response.statusCode(), detail);
        }
        return body;
    }

    private JsonNode tree(String body) {
        try {
            return body.isBlank() ? json.createObjectNode() : json.readTree(body);
        } catch (JacksonException notJson) {
            return json.createObjectNode();
        }
    }
}
