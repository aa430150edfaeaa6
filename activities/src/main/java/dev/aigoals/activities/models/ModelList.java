package dev.aigoals.activities.models;

import dev.aigoals.activities.models.ModelFailure.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a server which models it has. */
final class ModelList {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final HttpClient client;
    private final FailureReader failures;

    ModelList(HttpClient client, FailureReader failures) {
        this.client = client;
        this.failures = failures;
    }

    /** What came of asking. */
    sealed interface Listing {
        record Offered(List<String> names) implements Listing {}

        /** Not every server has such a list. */
        record NotOffered() implements Listing {}

        record Refused(ModelFailure failure) implements Listing {}
    }

    Listing ask(ModelProperties properties) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(properties.baseAddress() + "/models"))
                .timeout(LIMIT);
        if (!properties.apiKey().isBlank()) {
            request.header("Authorization", "Bearer " + properties.apiKey());
        }
        try {
            return read(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException unreachable) {
            return new Listing.Refused(failures.read(unreachable, Optional.empty()));
        }
    }

    private static Listing read(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status == 401 || status == 403) {
            return new Listing.Refused(ModelFailure.status(Kind.UNAUTHORIZED, status, Optional.empty()));
        }
        if (status >= 500) {
            return new Listing.Refused(ModelFailure.status(Kind.PROVIDER_ERROR, status, Optional.empty()));
        }
        return status == 200 ? names(response.body()) : new Listing.NotOffered();
    }

    private static Listing names(String body) {
        try {
            List<String> names = JSON.readTree(body)
                    .path("data")
                    .valueStream()
                    .map(model -> model.path("id"))
                    .filter(JsonNode::isString)
                    .map(JsonNode::asString)
                    .toList();
            return names.isEmpty() ? new Listing.NotOffered() : new Listing.Offered(names);
        } catch (JacksonException somethingElse) {
            return new Listing.NotOffered();
        }
    }
}
