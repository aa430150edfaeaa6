package dev.aigoals.e2e.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.aigoals.e2e.system.Exercise;
import dev.aigoals.e2e.system.OwnSystem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ModelAtTheStartIT {
    private static final Duration SOON = Duration.ofMinutes(1);

    @Test
    void saysWhatTheModelsServerCanDoAndRemembersItForTheNextStart() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/models", exchange -> answer(exchange, "{\"data\":[{\"id\":\"home-made\"}]}"));
        server.createContext("/v1/chat/completions", exchange -> answer(exchange, """
                data: {"choices":[{"index":0,"delta":{"content":"{\\"greeting\\":\\"Hi\\"}"}}]}

                data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

                data: [DONE]

                """));
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
        try (OwnSystem own = OwnSystem.start(Map.of(), "--model", address)) {
            own.ready();
            awaitWords(own, "the model home-made at " + address + " answers");
            awaitWords(own, "no usage figures");

            own.interrupt();
            own.restart();

            awaitWords(own, "the model home-made at " + address + " answers");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void worksWithoutAModelWhereNobodyAnswers() {
        try (OwnSystem own = OwnSystem.start(Map.of(), "--model", "http://127.0.0.1:9")) {
            try (Exercise exercise = Exercise.begin(own.ready())) {
                awaitWords(own, "http://127.0.0.1:9/v1 gives no answer");
                awaitWords(own, "everything goes on without a model");
                assertThat(exercise.submit(1, exercise.right(1))
                                .at("/payload/verdict")
                                .asString())
                        .isEqualTo("passed");
            }
        }
    }

    private static void awaitWords(OwnSystem own, String words) {
        await("the start to say '" + words + "'")
                .atMost(SOON)
                .until(() -> own.printed().contains(words));
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
