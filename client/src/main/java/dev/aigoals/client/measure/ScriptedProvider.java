package dev.aigoals.client.measure;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A model's server on loopback that speaks the OpenAI API at the pace of a fast model, and notes when it said what. */
public final class ScriptedProvider implements AutoCloseable {

    /** What the first sentence begins with. */
    static final String OPENING = "Your program gives back";

    private static final Pattern MARK = Pattern.compile("mark-[0-9a-f-]{36}");
    private static final List<String> FIRST_SENTENCE = List.of(
            "Your",
            " program",
            " gives",
            " back",
            " something",
            " else",
            " than",
            " what",
            " the",
            " task",
            " asks",
            " for",
            ".");
    /** Its white space shows that the sentence is over: a full stop alone may belong to a number or an abbreviation. */
    private static final String COMPLETING = " Which";

    private static final List<String> REST = List.of(
            " line",
            " of",
            " it",
            " decides",
            " about",
            " that",
            "?",
            " Read",
            " it",
            " once",
            " more",
            " with",
            " the",
            " values",
            " of",
            " the",
            " first",
            " check",
            " in",
            " mind",
            ".");

    /** A fast hosted model says about this many tokens a second. */
    private static final long TOKENS_A_SECOND = 33;

    private final HttpServer server;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Map<String, Times> told = new ConcurrentHashMap<>();
    private volatile CountDownLatch together = new CountDownLatch(0);

    /** When a request came, when its answer's first byte went out, and when the token that completes the first sentence did. */
    record Times(long asked, long firstByte, long completed) {}

    public ScriptedProvider() {
        // Small pieces are to leave at once, as they do from every server that streams for people.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** What a system must be told to speak with it, and to let it wait until all ask. */
    public Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry(
                        "aigoals.models.address",
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/v1"),
                Map.entry("aigoals.models.concurrency", "100"),
                Map.entry("aigoals.models.first-token-timeout", "60s"),
                Map.entry("aigoals.models.budgets.goal-tokens", "0"),
                Map.entry("aigoals.models.budgets.learner-day-tokens", "0"),
                Map.entry("aigoals.feedback.explanation.first-word", "60s"),
                Map.entry("aigoals.feedback.explanation.whole", "90s"));
    }

    /** The next so many answers begin when all are asked for. */
    void speakTogether(int streams) {
        together = new CountDownLatch(streams);
    }

    /** Answers are given as they are asked for. */
    void speakAtOnce() {
        together = new CountDownLatch(0);
    }

    Times of(String mark) {
        Times times = told.get(mark);
        if (times == null) {
            throw new MeasuringFailed(
                    "The model was not asked to explain a submission. Is its account's consent given?");
        }
        return times;
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        long asked = System.nanoTime();
        String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Matcher mark = MARK.matcher(request);
        try (exchange) {
            if (mark.find()) {
                speak(exchange, mark.group(), asked);
            } else {
                // Another agent's turn, which is not measured.
                exchange.sendResponseHeaders(400, -1);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void speak(HttpExchange exchange, String mark, long asked) throws IOException, InterruptedException {
        CountDownLatch others = together;
        others.countDown();
        var _ = others.await(60, TimeUnit.SECONDS);
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        long firstByte = System.nanoTime();
        exchange.sendResponseHeaders(200, 0);
        for (String token : FIRST_SENTENCE) {
            say(exchange, token);
        }
        told.put(mark, new Times(asked, firstByte, say(exchange, COMPLETING)));
        for (String token : REST) {
            say(exchange, token);
        }
        data(exchange, "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}");
        data(exchange, "[DONE]");
    }

    /** Answers when it began to send the token. */
    private long say(HttpExchange exchange, String token) throws IOException, InterruptedException {
        if (end.await(1000 / TOKENS_A_SECOND, TimeUnit.MILLISECONDS)) {
            throw new IOException("the measurement is over");
        }
        long at = System.nanoTime();
        data(
                exchange,
                "{\"model\":\"scripted\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + token + "\"}}]}");
        return at;
    }

    private static void data(HttpExchange exchange, String data) throws IOException {
        exchange.getResponseBody().write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }
}
