package dev.aigoals.activities.feedback.speech;

import static dev.aigoals.activities.models.testing.ScriptedModelServer.after;
import static dev.aigoals.activities.models.testing.ScriptedModelServer.answer;
import static dev.aigoals.activities.models.testing.ScriptedModelServer.cut;
import static dev.aigoals.activities.models.testing.ScriptedModelServer.endless;
import static dev.aigoals.activities.models.testing.ScriptedModelServer.garbage;
import static dev.aigoals.activities.models.testing.ScriptedModelServer.refusal;
import static dev.aigoals.activities.models.testing.ScriptedModelServer.silence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aigoals.activities.WorkerApplication;
import dev.aigoals.activities.models.testing.ScriptedModelServer;
import dev.aigoals.activities.models.testing.ScriptedModelServer.Scene;
import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.goal.GoalPhase;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.platform.testing.SampleWorld;
import dev.aigoals.platform.testing.ServersFile;
import dev.aigoals.platform.turns.AgentTurn;
import dev.aigoals.platform.turns.AgentTurns;
import dev.aigoals.platform.turns.TurnOutcome;
import dev.aigoals.platform.work.Verdicts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The whole worker on real servers, with a scripted model at the wire. */
@SpringBootTest(
        classes = {WorkerApplication.class, ExplainedRun.Places.class},
        properties = {
            "aigoals.bank.directories=src/main/resources/dev/aigoals/activities/bank",
            "aigoals.models.budgets.goal-tokens=0",
            "aigoals.models.budgets.learner-day-tokens=0"
        })
@ContextConfiguration(initializers = ServersFile.class)
@Import(SampleWorld.class)
class ExplanationIT {

    private static final ScriptedModelServer MODEL = open();
    private static final String FIRST = "Your function takes the second number away. ";
    private static final String SECOND = "What does the task ask for?";
    private static final String AWAY = "does not answer at the moment";
    private static final String BROKEN_OFF = "broke off";

    @Autowired
    ExplainedRun.Places places;

    @Autowired
    Verdicts verdicts;

    @Autowired
    AgentTurns turns;

    @Autowired
    ExplanationTurns again;

    @Autowired
    @Qualifier("workers")
    SmartLifecycle workers;

    private static ScriptedModelServer open() {
        try {
            return new ScriptedModelServer(0).hearingOnly("findings of the checks, as the learner saw them");
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    @DynamicPropertySource
    static void model(DynamicPropertyRegistry registry) {
        registry.add("aigoals.models.address", MODEL::address);
    }

    /** Each test sees its own scenes only, also after one that failed. */
    @BeforeEach
    void noScenesOfAnotherTest() {
        MODEL.forgetScenes();
    }

    @Test
    void theVerdictStandsBeforeTheModelHasSaidAWord() {
        CountDownLatch mayAnswer = new CountDownLatch(1);
        MODEL.then(after(mayAnswer, answer("stop", FIRST)));
        ExplainedRun run = places.begin(true);
        RequestId id = run.submit();

        await().untilAsserted(() -> assertThat(run.goal().view().attempts()).isEqualTo(1));
        assertThat(verdicts.find(run.key().learnerId(), id))
                .hasValueSatisfying(verdict -> assertThat(verdict.verdict()).isEqualTo(Verdict.FAILED));
        assertThat(run.liveText(id)).contains("Not yet:");
        assertThat(run.ended(id)).isEmpty();

        mayAnswer.countDown();
        assertThat(run.end(id).path("text").asString()).contains("Not yet:", FIRST.strip());
    }

    @Test
    void theChunksComeInOrderAndTheFinalIsAllOfThem() {
        MODEL.then(
                answer("stop", "Your function takes ", "the second number away.", " What does ", "the task ask for?"));
        ExplainedRun run = places.begin(true);
        RequestId id = run.submit();

        JsonNode end = run.end(id);
        List<JsonNode> live = run.live(id);
        assertThat(end.path("verdict").asString()).isEqualTo("failed");
        assertThat(end.path("tries").intValue()).isEqualTo(1);
        assertThat(end.path("stopped").isMissingNode()).isTrue();
        assertThat(end.path("text").asString()).isEqualTo(run.liveText(id)).endsWith(FIRST + SECOND);
        assertThat(live.stream().map(message -> message.path("attempt").intValue()))
                .containsOnly(1);
        assertThat(live.stream().map(message -> message.at("/chunk/index").intValue()))
                .isEqualTo(IntStream.range(0, live.size()).boxed().toList());
        assertThat(live.stream()
                        .filter(message -> message.at("/chunk/kind").asString().equals("suggestion"))
                        .map(message -> message.at("/chunk/text").asString()))
                .contains(FIRST, SECOND);
        assertThat(outcomes(run)).containsExactly("shown");
    }

    @Test
    void nothingOfAHeldPieceLeavesTheWorker() {
        MODEL.then(
                answer("stop", FIRST, "\n```python\ndef add(first, other):\n    return first + other\n```\n", SECOND));
        ExplainedRun run = places.begin(true);
        RequestId id = run.submit();

        JsonNode end = run.end(id);
        assertThat(end.path("text").asString())
                .contains(FIRST.strip(), SECOND)
                .doesNotContain("first + other")
                .isEqualTo(run.liveText(id));
        assertThat(run.live(id).toString()).doesNotContain("first + other", "def add");
        assertThat(run.wholeStream()).doesNotContain("first + other", "def add");
        assertThat(outcomes(run)).containsExactly("held");
        assertThat(turns.of(run.key().learnerId(), run.key().goalId())
                        .getFirst()
                        .reason())
                .contains("TURNS_A_CHECK_GREEN");
    }

    @Test
    void anotherAnswerToARecordedTurnMeetsTheSameGate() throws InterruptedException {
        MODEL.then(answer("stop", FIRST));
        ExplainedRun run = places.begin(true);
        run.end(run.submit());
        AgentTurn recorded = turns.find(
                        turns.of(run.key().learnerId(), run.key().goalId())
                                .getFirst()
                                .id())
                .orElseThrow();
        String wholeStream = run.wholeStream();

        assertThat(again.judges(recorded)).isTrue();
        assertThat(again.judge(recorded, SECOND).outcome()).isEqualTo(TurnOutcome.SHOWN);
        assertThat(again.judge(recorded, "Look at `no_such_name`.").outcome()).isEqualTo(TurnOutcome.REJECTED);
        assertThat(again.judge(recorded, "```python\ndef add(first, other):\n    return first + other\n```\n")
                        .outcome())
                .isEqualTo(TurnOutcome.HELD);
        assertThat(run.wholeStream()).isEqualTo(wholeStream);
    }

    @Test
    void aStopClosesTheConnectionWithinASecondAndTheVerdictCounts() throws Exception {
        MODEL.then(endless("And so on. "));
        ExplainedRun run = places.begin(true);
        RequestId id = run.submit();
        run.awaitText(id, "And so on.");

        run.stop(id);
        assertThat(MODEL.hungUpWithin(1000)).isTrue();
        JsonNode end = run.end(id, Duration.ofSeconds(3));
        assertThat(end.path("verdict").asString()).isEqualTo("failed");
        assertThat(end.path("stopped").asBoolean()).isTrue();
        assertThat(end.path("tries").intValue()).isEqualTo(1);
        assertThat(end.path("text").asString()).isEqualTo(run.liveText(id)).contains("And so on.");
    }

    @Test
    void newWorkEndsTheOldExplanation() throws Exception {
        MODEL.then(endless("And so on. ")).then(answer("stop", FIRST));
        ExplainedRun run = places.begin(true);
        RequestId old = run.submit();
        run.awaitText(old, "And so on.");

        RequestId fresh = run.submit(ExplainedRun.WRONG + "\n# again\n");
        assertThat(MODEL.hungUpWithin(1500)).isTrue();
        JsonNode end = run.end(old, Duration.ofSeconds(3));
        assertThat(end.path("verdict").asString()).isEqualTo("failed");
        assertThat(end.path("stopped").isMissingNode()).isTrue();
        assertThat(end.path("text").asString()).isEqualTo(run.liveText(old));
        assertThat(run.end(fresh).path("tries").intValue()).isEqualTo(2);
    }

    @Test
    void aModelThatGoesOnAndOnIsCutAtItsTime() throws Exception {
        MODEL.then(endless("And so on. "));
        ExplainedRun run = places.begin(true);
        RequestId id = run.submit();

        JsonNode end = run.end(id, Duration.ofSeconds(20));
        assertThat(end.path("text").asString()).contains("And so on.").doesNotContain(AWAY, BROKEN_OFF);
        assertThat(MODEL.hungUpWithin(1000)).isTrue();
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of("401", AWAY, refusal(401, "no"), 1),
                Arguments.of("400", AWAY, refusal(400, "no"), 1),
                Arguments.of("404", AWAY, refusal(404, "no"), 1),
                Arguments.of("429 for long", AWAY, refusal(429, "{}", "3600"), 1),
                Arguments.of("503", AWAY, refusal(503, "busy"), 3),
                Arguments.of("content filter", BROKEN_OFF, answer("content_filter", FIRST), 1),
                Arguments.of("length", BROKEN_OFF, answer("length", FIRST), 1),
                Arguments.of("bad JSON", AWAY, garbage(), 3),
                Arguments.of("cut", BROKEN_OFF, cut(FIRST), 3),
                Arguments.of("silence", AWAY, silence(), 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void everyFailureOfTheProviderEndsInAFinalWithTheVerdict(String kind, String told, Scene scene, int times) {
        for (int time = 0; time < times; time++) {
            MODEL.then(scene);
        }
        ExplainedRun run = places.begin(true);
        RequestId id = run.submit();

        JsonNode end = run.end(id);
        assertThat(end.path("verdict").asString()).isEqualTo("failed");
        assertThat(end.path("text").asString()).contains(told).isEqualTo(run.liveText(id));
        assertThat(run.goal().view().phase()).isEqualTo(GoalPhase.ACTIVE);
        // A provider that fails three times in a row is left alone for a while: here it answers in between.
        MODEL.then(answer("stop", FIRST));
        assertThat(run.end(run.submit(ExplainedRun.WRONG + "\n# again\n"))
                        .path("text")
                        .asString())
                .contains(FIRST.strip());
    }

    @Test
    void anAnswerThatIsBegunAgainIsSaidAgainUnderAHigherAttempt() {
        MODEL.then(cut(FIRST + SECOND + " ")).then(answer("stop", "Look at the sign. ", SECOND));
        ExplainedRun run = places.begin(true);
        RequestId id = run.submit();

        JsonNode end = run.end(id);
        assertThat(end.path("attempt").intValue()).isEqualTo(2);
        assertThat(end.path("text").asString())
                .isEqualTo(run.liveText(id))
                .contains("Not yet:", "Look at the sign.")
                .doesNotContain(FIRST.strip());
        assertThat(indexes(run, id, 2))
                .isEqualTo(
                        IntStream.range(0, indexes(run, id, 2).size()).boxed().toList());
    }

    /** An orderly end waits for its agents for a shorter time than an explanation may take, then interrupts it. */
    @Test
    void aKilledTryIsSaidAgainUnderAHigherAttempt() {
        MODEL.then(endless("And so on. ")).then(answer("stop", FIRST));
        ExplainedRun run = places.begin(true);
        RequestId id = run.submit();
        run.awaitText(id, "And so on.");
        workers.stop();
        assertThat(run.ended(id)).isEmpty();

        workers.start();
        JsonNode end = run.end(id, Duration.ofSeconds(60));
        assertThat(end.path("verdict").asString()).isEqualTo("failed");
        assertThat(end.path("attempt").intValue()).isGreaterThan(1);
        assertThat(end.path("text").asString())
                .isEqualTo(run.liveText(id))
                .contains("Not yet:", FIRST.strip())
                .doesNotContain("And so on.");
        assertThat(run.goal().view().attempts()).isEqualTo(1);
    }

    @Test
    void withoutConsentNothingReachesTheProvider() {
        int before = MODEL.requests().size();
        ExplainedRun run = places.begin(false);
        RequestId id = run.submit();

        JsonNode end = run.end(id);
        assertThat(end.path("verdict").asString()).isEqualTo("failed");
        assertThat(end.path("text").asString()).doesNotContain("language model");
        assertThat(MODEL.requests()).hasSize(before);
    }

    @Test
    void thePromptHoldsNoExpectedValueOfAHiddenCheck() {
        MODEL.then(answer("stop", FIRST));
        ExplainedRun run = places.begin(true);
        run.end(run.submit());

        assertThat(MODEL.requests().getLast()).contains("secret sums").doesNotContain("123456", "reference-of-add");
    }

    private List<String> outcomes(ExplainedRun run) {
        return turns.of(run.key().learnerId(), run.key().goalId()).stream()
                .filter(turn -> turn.purpose().equals("explain"))
                .map(AgentTurns.Indexed::outcome)
                .toList();
    }

    private static List<Integer> indexes(ExplainedRun run, RequestId id, int attempt) {
        return run.live(id).stream()
                .filter(message -> message.path("attempt").intValue() == attempt)
                .map(message -> message.at("/chunk/index").intValue())
                .toList();
    }
}
