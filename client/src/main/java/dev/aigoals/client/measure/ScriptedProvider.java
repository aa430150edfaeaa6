package dev.aigoals.client.measure;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A model's server on loopback that speaks the OpenAI API at the pace of a fast model, and notes when it said what. */
public final class ScriptedProvider implements AutoCloseable {

    private static final Pattern MARK = Pattern.compile("mark-[0-9a-f-]{36}");

    /** A fast hosted model says about this many tokens a second. */
    private static final long TOKENS_A_SECOND = 33;

    /** Shorter than the time limit of a first token. */
    private static final long SECONDS_FOR_THE_OTHERS = 40;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Map<String, Times> told = new ConcurrentHashMap<>();
    private volatile CountDownLatch together = new CountDownLatch(0);
    private volatile @Nullable ScriptedHint hint;

    /** When a request came, when its answer's first byte went out, and when the token did that is to be noted. */
    record Times(long asked, long firstByte, long noted) {}

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
                Map.entry("aigoals.feedback.explanation.whole", "90s"),
                Map.entry("aigoals.feedback.proposals.patience", "100s"),
                Map.entry("aigoals.feedback.proposals.proof", "60s"));
    }

    /** The next so many answers begin when all are asked for. */
    void speakTogether(int streams) {
        together = new CountDownLatch(streams);
    }

    /** Answers are given as they are asked for. */
    void speakAtOnce() {
        together = new CountDownLatch(0);
    }

    /** From now on hints are given, too. */
    void hintWith(ScriptedHint scripted) {
        hint = scripted;
    }

    /** Empty where the model was not asked about the program with the mark, or did not come to the token. */
    Optional<Times> of(String mark) {
        return Optional.ofNullable(told.get(mark));
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
                speak(exchange, script(request), mark.group(), asked);
            } else {
                // Another agent's turn, which is not measured.
                exchange.sendResponseHeaders(400, -1);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Script script(String request) {
        return Optional.ofNullable(hint)
                .flatMap(scripted -> scripted.answer(request))
                .orElseGet(ScriptedExplanation::script);
    }

    private void speak(HttpExchange exchange, Script script, String mark, long asked)
            throws IOException, InterruptedException {
        CountDownLatch others = together;
        others.countDown();
        var _ = others.await(SECONDS_FOR_THE_OTHERS, TimeUnit.SECONDS);
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        long firstByte = System.nanoTime();
        exchange.sendResponseHeaders(200, 0);
        for (int index = 0; index < script.tokens().size(); index++) {
            long at = say(exchange, script.tokens().get(index));
            if (index == script.noted()) {
                told.put(mark, new Times(asked, firstByte, at));
            }
        }
        data(exchange, "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}");
        data(exchange, "[DONE]");
    }

    /** Answers when it began to send the token. */
    private long say(HttpExchange exchange, String token) throws IOException, InterruptedException {
        if (end.await(1000 / TOKENS_A_SECOND, TimeUnit.MILLISECONDS)) {
            throw new IOException("the measurement is over");
        }
        String content = JSON.writeValueAsString(token);
        long at = System.nanoTime();
        data(exchange, "{\"model\":\"scripted\",\"choices\":[{\"index\":0,\"delta\":{\"content\":" + content + "}}]}");
        return at;
    }

    private static void data(HttpExchange exchange, String data) throws IOException {
        exchange.getResponseBody().write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }
}
