package dev.aigoals.e2e.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.aigoals.e2e.system.Exercise;
import dev.aigoals.e2e.system.OwnSystem;
import dev.aigoals.e2e.system.Person;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

class ModelAtTheStartIT {
    private static final Duration SOON = Duration.ofMinutes(1);

    @Test
    void worksWithoutAModelThatDoesNotAnswerAndAsksItAgainAtTheNextStart() throws Exception {
        int port = freePort();
        String address = "http://127.0.0.1:" + port + "/v1";
        try (OwnSystem own = OwnSystem.start(Map.of(), "--model", address)) {
            try (Exercise exercise = Exercise.begin(own.ready())) {
                awaitWords(own, address + " gives no answer");
                awaitWords(own, "everything goes on without a model");
                assertThat(exercise.submit(1, exercise.right(1))
                                .at("/payload/verdict")
                                .asString())
                        .isEqualTo("passed");
            }
            assertThat(provider(own.ready().learner())).isEmpty();
            own.interrupt();
            HttpServer server = model(port);
            try {
                own.restart();

                awaitWords(own, "the model home-made at " + address + " answers");
                awaitWords(own, "no usage figures");
                Person learner = own.ready().learner();
                await("learners to hear of it")
                        .atMost(SOON)
                        .until(() -> provider(learner).equals("127.0.0.1:" + port));
            } finally {
                server.stop(0);
            }
        }
    }

    /** Whose model would read this person's words if they consent; empty for nobody's. */
    private static String provider(Person person) {
        return person.get("/auth/me").body().path("model_provider").asString("");
    }

    /** One that stays free: below those that the system gives to whoever asks, and that the servers choose from. */
    private static int freePort() throws IOException {
        int port = ThreadLocalRandom.current().nextInt(10_000, 20_000);
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (BindException taken) {
            return freePort();
        }
    }

    private static HttpServer model(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/models", exchange -> answer(exchange, "{\"data\":[{\"id\":\"home-made\"}]}"));
        server.createContext("/v1/chat/completions", exchange -> answer(exchange, """
                data: {"choices":[{"index":0,"delta":{"content":"{\\"greeting\\":\\"Hi\\"}"}}]}

                data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

                data: [DONE]

                """));
        server.start();
        return server;
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
