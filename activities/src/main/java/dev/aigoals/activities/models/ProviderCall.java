package dev.aigoals.activities.models;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** LangChain4j's transport for one streamed call: keeps what a refusal's headers say and can be closed at any moment. */
final class ProviderCall implements HttpClient {
    private static final int LONGEST_REFUSAL = 8_000;

    private final java.net.http.HttpClient client;
    private final UnaryOperator<String> body;
    private @Nullable CompletableFuture<HttpResponse<InputStream>> sending;
    private @Nullable InputStream stream;
    private boolean closed;
    private volatile Optional<String> retryAfter = Optional.empty();

    ProviderCall(java.net.http.HttpClient client, UnaryOperator<String> body) {
        this.client = client;
        this.body = body;
    }

    Optional<String> retryAfter() {
        return retryAfter;
    }

    /** Closes the connection to the provider, whether it has answered yet or not. */
    synchronized void close() {
        closed = true;
        if (sending != null) {
            sending.cancel(true);
        }
        closeQuietly(stream);
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        throw new UnsupportedOperationException("every call is streamed");
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        CompletableFuture<HttpResponse<InputStream>> answer =
                client.sendAsync(toJdk(request), BodyHandlers.ofInputStream());
        synchronized (this) {
            sending = answer;
            if (closed) {
                answer.cancel(true);
            }
        }
        Thread.ofVirtual().name("model-stream").start(() -> follow(answer, parser, listener));
    }

    private void follow(
            CompletableFuture<HttpResponse<InputStream>> answer,
            ServerSentEventParser parser,
            ServerSentEventListener listener) {
        HttpResponse<InputStream> response;
        try {
            response = answer.join();
        } catch (CompletionException | CancellationException noAnswer) {
            listener.onError(noAnswer);
            return;
        }
        read(response, parser, listener);
    }

    private void read(
            HttpResponse<InputStream> response, ServerSentEventParser parser, ServerSentEventListener listener) {
        try (InputStream input = opened(response.body())) {
            if (response.statusCode() / 100 != 2) {
                retryAfter = response.headers().firstValue("retry-after");
                listener.onError(new HttpException(response.statusCode(), refusal(input)));
                return;
            }
            listener.onOpen(SuccessfulHttpResponse.builder()
                    .statusCode(response.statusCode())
                    .headers(response.headers().map())
                    .build());
            parser.parse(input, listener);
            listener.onClose();
        } catch (IOException broken) {
            listener.onError(new UncheckedIOException(broken));
        }
    }

    private synchronized InputStream opened(InputStream input) throws IOException {
        stream = input;
        if (closed) {
            input.close();
        }
        return input;
    }

    private java.net.http.HttpRequest toJdk(HttpRequest request) {
        java.net.http.HttpRequest.Builder builder =
                java.net.http.HttpRequest.newBuilder().uri(URI.create(request.url()));
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return builder.method(
                        request.method().name(),
                        java.net.http.HttpRequest.BodyPublishers.ofString(body.apply(request.body())))
                .build();
    }

    private static String refusal(InputStream input) throws IOException {
        return new String(input.readNBytes(LONGEST_REFUSAL), StandardCharsets.UTF_8);
    }

    private static void closeQuietly(@Nullable InputStream stream) {
        if (stream == null) {
            return;
        }
        try {
            stream.close();
        } catch (IOException alreadyBroken) {
            // A connection that cannot be closed is closed.
            return;
        }
    }
}
