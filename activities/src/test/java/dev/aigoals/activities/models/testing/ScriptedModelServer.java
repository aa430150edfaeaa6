package dev.aigoals.activities.models.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks the OpenAI API on loopback and plays one scene for each request; with no scene left it answers "Hello", or what a mind of
 * its own makes of the request. The probe at a worker's start is nobody's scene: it is answered apart.
 */
public final class ScriptedModelServer implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final Queue<Scene> scenes = new ConcurrentLinkedQueue<>();
    private final Queue<Scene> greetings = new ConcurrentLinkedQueue<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> probes = new CopyOnWriteArrayList<>();
    private volatile Scene list = refusal(404, "no list");
    private volatile Function<String, Scene> mind = _ -> answer("stop", "Hel", "lo");
    private final CountDownLatch end = new CountDownLatch(1);
    private final Semaphore hungUp = new Semaphore(0);
    private volatile String words = "";

    /** What the server does with one request. */
    @FunctionalInterface
    public interface Scene {
        void play(HttpExchange exchange, ScriptedModelServer server) throws IOException;
    }

    public ScriptedModelServer(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    public ScriptedModelServer then(Scene scene) {
        scenes.add(scene);
        return this;
    }

    /** Has each request for which no scene is left answered by the scene that the mind gives for its body. */
    public ScriptedModelServer otherwise(Function<String, Scene> newMind) {
        mind = newMind;
        return this;
    }

    /** Drops the scenes that nobody asked for. */
    public void forgetScenes() {
        scenes.clear();
    }

    /** Plays this for the next of the probe's requests for words; with none left it obeys. */
    public ScriptedModelServer thenToTheProbe(Scene scene) {
        greetings.add(scene);
        return this;
    }

    /** Plays this from now on for whoever asks which models there are. */
    public ScriptedModelServer listing(Scene scene) {
        list = scene;
        return this;
    }

    /** The bodies of the probe's requests for words so far. */
    public List<String> probes() {
        return List.copyOf(probes);
    }

    /** The bodies of all requests so far, without the probe's. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** Plays its scenes for requests with these words only, and notes no others; those get the usual answer. */
    public ScriptedModelServer hearingOnly(String wanted) {
        words = wanted;
        return this;
    }

    /** True as soon as a client closed the connection while {@link #endless} was speaking; once for each. */
    public boolean hungUpWithin(long milliseconds) throws InterruptedException {
        return hungUp.tryAcquire(milliseconds, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }

    /** A refusal with a body. */
    public static Scene refusal(int status, String body) {
        return refusal(status, body, "");
    }

    public static Scene refusal(int status, String body, String retryAfter) {
        return (exchange, _) -> {
            if (!retryAfter.isEmpty()) {
                exchange.getResponseHeaders().set("Retry-After", retryAfter);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** The list of models that a server has. */
    public static Scene models(String... names) {
        return refusal(
                200,
                JSON.writeValueAsString(Map.of(
                        "data", Stream.of(names).map(name -> Map.of("id", name)).toList())));
    }

    /** A complete answer with usage figures. */
    public static Scene answer(String finishReason, String... tokens) {
        return (exchange, _) -> {
            start(exchange);
            for (String token : tokens) {
                say(exchange, token);
            }
            data(exchange, "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"" + finishReason + "\"}]}");
            data(exchange, """
                {"choices":[],"usage":{"prompt_tokens":100,"completion_tokens":7,"total_tokens":107,\
                "prompt_tokens_details":{"cached_tokens":60}}}\
                """);
            data(exchange, "[DONE]");
        };
    }

    /** Calls tools, each given as its name and its arguments, instead of answering. */
    public static Scene calls(String... namesAndArguments) {
        return (exchange, _) -> {
            start(exchange);
            for (int at = 0; at + 1 < namesAndArguments.length; at += 2) {
                data(exchange, toolCall(at / 2, namesAndArguments[at], namesAndArguments[at + 1]));
            }
            data(exchange, "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"tool_calls\"}]}");
            data(exchange, "[DONE]");
        };
    }

    private static String toolCall(int index, String name, String arguments) {
        return """
                {"model":"scripted","choices":[{"index":0,"delta":{"tool_calls":[{"index":%d,"id":"call-%d","type":"function",\
                "function":{"name":%s,"arguments":%s}}]}}]}""".formatted(index, index, JSON.writeValueAsString(name), JSON.writeValueAsString(arguments));
    }

    /** An answer from a server that knows no usage figures. */
    public static Scene uncounted(String token) {
        return (exchange, _) -> {
            start(exchange);
            say(exchange, token);
            data(exchange, "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}");
            data(exchange, "[DONE]");
        };
    }

    /** Some tokens, then the end of the connection. */
    public static Scene cut(String token) {
        return (exchange, _) -> {
            start(exchange);
            say(exchange, token);
        };
    }

    public static Scene garbage() {
        return (exchange, _) -> {
            start(exchange);
            data(exchange, "{\"choices\":[{");
        };
    }

    /** Takes the request and never answers. */
    public static Scene silence() {
        return (_, server) -> server.untilTheEnd();
    }

    /** Goes on speaking until the client hangs up. */
    public static Scene endless() {
        return endless("on ");
    }

    public static Scene endless(String token) {
        return (exchange, server) -> {
            start(exchange);
            try {
                while (!server.end.await(20, TimeUnit.MILLISECONDS)) {
                    say(exchange, token);
                }
            } catch (IOException gone) {
                server.hungUp.release();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private void untilTheEnd() {
        try {
            end.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits before it plays the scene. */
    public static Scene after(CountDownLatch gate, Scene scene) {
        return (exchange, server) -> {
            try {
                gate.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            scene.play(exchange, server);
        };
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        try (exchange) {
            sceneFor(exchange, body).play(exchange, this);
        }
    }

    private Scene sceneFor(HttpExchange exchange, String body) {
        if (exchange.getRequestURI().getPath().endsWith("/models")) {
            return list;
        }
        if (body.contains("You greet people.")) {
            probes.add(body);
            Scene greeting = greetings.poll();
            return greeting == null ? answer("stop", "{\"greeting\":", "\"Hi\"}") : greeting;
        }
        if (!body.contains(words)) {
            return mind.apply(body);
        }
        requests.add(body);
        Scene scene = scenes.poll();
        return scene == null ? mind.apply(body) : scene;
    }

    private static void start(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
    }

    private static void say(HttpExchange exchange, String token) throws IOException {
        data(
                exchange,
                "{\"model\":\"scripted\",\"choices\":[{\"index\":0,\"delta\":{\"content\":"
                        + JSON.writeValueAsString(token) + "}}]}");
    }

    private static void data(HttpExchange exchange, String data) throws IOException {
        exchange.getResponseBody().write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    /** Serves "Hello" on the given port, or on a free one, until the process is stopped. */
    public static void main(String[] arguments) {
        try {
            var server = new ScriptedModelServer(arguments.length == 0 ? 0 : Integer.parseInt(arguments[0]));
            System.out.println(server.address());
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }
}
