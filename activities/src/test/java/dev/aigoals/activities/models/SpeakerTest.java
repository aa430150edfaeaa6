package dev.aigoals.activities.models;

import static dev.aigoals.activities.models.testing.ScriptedModelServer.answer;
import static dev.aigoals.activities.models.testing.ScriptedModelServer.cut;
import static dev.aigoals.activities.models.testing.ScriptedModelServer.endless;
import static dev.aigoals.activities.models.testing.ScriptedModelServer.garbage;
import static dev.aigoals.activities.models.testing.ScriptedModelServer.refusal;
import static dev.aigoals.activities.models.testing.ScriptedModelServer.silence;
import static dev.aigoals.activities.models.testing.ScriptedModelServer.uncounted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aigoals.activities.models.ModelFailure.Kind;
import dev.aigoals.activities.models.testing.ScriptedModelServer;
import dev.aigoals.activities.models.testing.ScriptedModelServer.Scene;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SpeakerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String SCHEMA = """
        {"type":"object","properties":{"hint":{"type":"string"}},"required":["hint"],"additionalProperties":false}\
        """;

    private final KeptPayments ledger = new KeptPayments();
    private final List<ProviderPayment> begun = ledger.begun;
    private final List<ProviderPayment> payments = ledger.payments;
    private final Capabilities capabilities = new Capabilities();
    private ScriptedModelServer server;

    @BeforeEach
    void aServer() throws Exception {
        server = new ScriptedModelServer(0);
    }

    @AfterEach
    void noServer() {
        server.close();
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(Kind.RATE_LIMITED, 3, refusal(429, "{}", "0")),
                Arguments.of(Kind.RATE_LIMITED, 3, refusal(429, "{}", "Wed, 21 Oct 2015 07:28:00 GMT")),
                Arguments.of(Kind.RATE_LIMITED, 1, refusal(429, "{}", "3600")),
                Arguments.of(Kind.QUOTA_EXHAUSTED, 1, refusal(429, "{\"error\":{\"code\":\"insufficient_quota\"}}")),
                Arguments.of(Kind.PROVIDER_ERROR, 3, refusal(503, "busy")),
                Arguments.of(Kind.UNAUTHORIZED, 1, refusal(401, "no")),
                Arguments.of(Kind.UNAUTHORIZED, 1, refusal(403, "no")),
                Arguments.of(Kind.BAD_REQUEST, 1, refusal(400, "no")),
                Arguments.of(Kind.MODEL_UNKNOWN, 1, refusal(404, "no")),
                Arguments.of(Kind.CONTENT_FILTER, 1, refusal(400, "{\"error\":{\"code\":\"content_filter\"}}")),
                Arguments.of(Kind.CONTENT_FILTER, 1, answer("content_filter", "Hel")),
                Arguments.of(Kind.LENGTH, 1, answer("length", "Hel")),
                Arguments.of(Kind.CUT_STREAM, 3, cut("Hel")),
                Arguments.of(Kind.BAD_JSON, 3, garbage()),
                Arguments.of(Kind.FIRST_TOKEN_TIMEOUT, 3, silence()),
                Arguments.of(Kind.WHOLE_TIMEOUT, 1, endless()));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void eachFailureHasItsClassAndItsNumberOfRequests(Kind kind, int requests, Scene scene) {
        server.then(scene).then(scene).then(scene);
        ModelFailedException failed = failure(speakerWaitingFor(kind), request(Optional.empty()));
        assertThat(failed.failure().kind()).isEqualTo(kind);
        assertThat(server.requests()).hasSize(requests);
        assertThat(begun).hasSize(requests);
        assertThat(payments).hasSize(requests);
        assertThat(failed.toString()).doesNotContain("secret-key");
    }

    @Test
    void anAnswerCarriesWhatItCost() throws Exception {
        ModelAnswer said = speaker(server.address())
                .begin(request(Optional.empty()), ledger)
                .hear((_, _) -> {});
        assertThat(said.text()).isEqualTo("Hello");
        assertThat(said.usage()).isEqualTo(new TokenUsed(100, 60, 7, false));
        assertThat(said.model()).isEqualTo("scripted");
        assertThat(payments).hasSize(1);
    }

    @Test
    void missingFiguresAreEstimatedAndMarked() throws Exception {
        server.then(uncounted("12345678"));
        ModelAnswer said = speaker(server.address())
                .begin(request(Optional.empty()), ledger)
                .hear((_, _) -> {});
        assertThat(said.usage().estimated()).isTrue();
        assertThat(said.usage().output()).isEqualTo(2);
    }

    @Test
    void aRetryStartsItsTextUnderAHigherAttempt() throws Exception {
        server.then(cut("lost"));
        Map<Integer, String> heard = new TreeMap<>();
        speaker(server.address())
                .begin(request(Optional.empty()), ledger)
                .hear((attempt, text) -> heard.merge(attempt, text, String::concat));
        assertThat(heard.get(2)).isEqualTo("Hello");
        assertThat(heard.getOrDefault(1, "lost")).isEqualTo("lost");
    }

    @Test
    void aSchemaIsHeld() {
        server.then(answer("stop", "{\"hint\":1}"));
        server.then(answer("stop", "{\"hint\":1}"));
        server.then(answer("stop", "{\"hint\":1}"));
        ModelFailedException failed = failure(speaker(server.address()), request(Optional.of(SCHEMA)));
        assertThat(failed.failure().kind()).isEqualTo(Kind.SCHEMA_VIOLATED);
    }

    @Test
    void aServerWithoutSchemasAndUsageIsWorkedAround() throws Exception {
        server.then(refusal(400, "unknown field response_format"))
                .then(refusal(400, "unknown field stream_options"))
                .then(uncounted("```json\n{\"hint\":\"look\"}\n```"));
        ModelAnswer said = speaker(server.address())
                .begin(request(Optional.of(SCHEMA)), ledger)
                .hear((_, _) -> {});
        assertThat(said.text()).isEqualTo("{\"hint\":\"look\"}");
        assertThat(server.requests().getLast())
                .doesNotContain("response_format", "stream_options")
                .contains("obeys this JSON schema");
        assertThat(capabilities.missing())
                .containsOnlyKeys(Capabilities.Feature.JSON_SCHEMA, Capabilities.Feature.USAGE);
    }

    @Test
    void cancellingClosesTheConnectionWithinASecond() throws Exception {
        server.then(endless());
        CountDownLatch speaking = new CountDownLatch(1);
        ModelTurn turn = speaker(server.address()).begin(request(Optional.empty()), ledger);
        CompletableFuture<ModelFailedException> end = CompletableFuture.supplyAsync(
                () -> catchThrowableOfType(ModelFailedException.class, () -> turn.hear((_, _) -> speaking.countDown())),
                task -> Thread.ofVirtual().start(task));
        assertThat(speaking.await(30, TimeUnit.SECONDS)).isTrue();
        turn.cancel();
        assertThat(server.hungUpWithin(1000)).isTrue();
        assertThat(end.join().failure().kind()).isEqualTo(Kind.CANCELLED);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aServerThatIsNotThereIsUnreachable() {
        String gone = server.address();
        server.close();
        ModelFailedException failed = catchThrowableOfType(
                ModelFailedException.class,
                () -> speaker(gone).begin(request(Optional.empty()), ledger).hear((_, _) -> {}));
        assertThat(failed.failure().kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failed.calls()).isEqualTo(3);
    }

    private ModelFailedException failure(Speaker speaker, ModelRequest request) {
        return catchThrowableOfType(
                ModelFailedException.class, () -> speaker.begin(request, ledger).hear((_, _) -> {}));
    }

    /** Only the limit that is to be reached is short, so that a busy machine reaches no other. */
    private Speaker speakerWaitingFor(Kind kind) {
        return switch (kind) {
            case FIRST_TOKEN_TIMEOUT -> speaker(server.address(), Duration.ofMillis(400), LONG);
            case WHOLE_TIMEOUT -> speaker(server.address(), Duration.ofSeconds(2), Duration.ofSeconds(2));
            default -> speaker(server.address());
        };
    }

    private static ModelRequest request(Optional<String> schema) {
        return new ModelRequest("feedback", "You help.", "Help me.", schema, ModelSize.SMALL, PATIENCE);
    }

    private Speaker speaker(String address) {
        return speaker(address, LONG, LONG);
    }

    private Speaker speaker(String address, Duration firstToken, Duration whole) {
        var free = new ModelProperties.Prices(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        var properties = new ModelProperties(
                address,
                "secret-key",
                "large",
                "small",
                Duration.ofSeconds(1),
                firstToken,
                whole,
                Duration.ofSeconds(5),
                100,
                4,
                free,
                free,
                new ModelProperties.Budgets(BigDecimal.ONE, BigDecimal.ONE, 0, 0));
        return new Speaker(properties, capabilities, Clock.systemUTC());
    }
}
