package dev.aigoals.activities.feedback.hints;

import static dev.aigoals.activities.models.testing.ScriptedModelServer.answer;
import static dev.aigoals.activities.models.testing.ScriptedModelServer.calls;
import static dev.aigoals.activities.models.testing.ScriptedModelServer.endless;
import static dev.aigoals.activities.models.testing.ScriptedModelServer.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aigoals.activities.feedback.ModelledFeedback;
import dev.aigoals.activities.feedback.bench.Finals;
import dev.aigoals.activities.turns.TurnJudge;
import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.agent.FeedbackAgent.HintRequest;
import dev.aigoals.contract.agent.Step;
import dev.aigoals.contract.goal.HintAllowance;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.platform.live.LiveText;
import dev.aigoals.platform.stream.LearnerStream;
import dev.aigoals.platform.turns.AgentTurn;
import dev.aigoals.platform.turns.ModelCall;
import dev.aigoals.platform.turns.ModelCalls;
import dev.aigoals.platform.turns.TurnOutcome;
import dev.aigoals.platform.work.GivenHint;
import dev.aigoals.platform.work.WorkRequest;
import dev.aigoals.platform.work.WorkRequests;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HintsIT extends ModelledFeedback {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String WORDS = "Where does your `range` end? Think of the last number that it gives.";
    private static final String LOWER = "Which number is missing when you count aloud?";
    private static final AtomicInteger STEPS = new AtomicInteger(1000);

    @Autowired
    GiveHint giveHint;

    @Autowired
    WriteHint writeHint;

    @Autowired
    WorkRequests requests;

    @Autowired
    LearnerStream stream;

    @Autowired
    LiveText live;

    @Autowired
    ModelCalls calls;

    @Autowired
    TurnJudge hintsJudge;

    @Test
    void aConfirmedHintIsGivenSentenceBySentenceAndCalledVerified() {
        RunKey run = newRun(true);
        PROVIDER.then(answer("stop", honest(WORDS)));
        HintRequest request = ask(run, 2);
        giveHint.give(request, 1);
        JsonNode hint = finalOf(request);
        assertThat(hint.get("text").asString())
                .startsWith(WORDS)
                .contains("What your code did when this hint was given: ")
                .contains("countdown(3)")
                .doesNotContain(authored(2));
        assertThat(hint.get("verified").asBoolean()).isTrue();
        List<JsonNode> chunks = chunks(request);
        assertThat(chunks).hasSizeGreaterThan(2);
        assertThat(chunks.stream().map(chunk -> chunk.get("text").asString()).collect(Collectors.joining()))
                .isEqualTo(hint.get("text").asString());
        assertThat(outcomes(run)).containsExactly("verified");
    }

    @Test
    void theModelMayTryAProgramBeforeItNamesItsGround() {
        RunKey run = newRun(true);
        String program = JSON.writeValueAsString(Map.of("program", "def countdown(start):\n    pass\n"));
        PROVIDER.then(calls("analyze_code", program)).then(answer("stop", honest(WORDS)));
        HintRequest request = ask(run, 2);
        giveHint.give(request, 1);
        assertThat(finalOf(request).get("verified").asBoolean()).isTrue();
        assertThat(PROVIDER.requests().getLast()).contains("analyze_code").contains("failed: ");
        assertThat(outcomes(run)).containsExactly("verified");
    }

    @Test
    void anotherAnswerToARecordedTurnMeetsTheSameGate() throws InterruptedException {
        RunKey run = newRun(true);
        PROVIDER.then(answer("stop", honest(WORDS)));
        giveHint.give(ask(run, 2), 1);
        AgentTurn recorded = turns.find(
                        turns.of(run.learnerId(), run.goalId()).getFirst().id())
                .orElseThrow();

        assertThat(hintsJudge.judges(recorded)).isTrue();
        assertThat(hintsJudge.judge(recorded, honest(LOWER)).outcome()).isEqualTo(TurnOutcome.VERIFIED);
        assertThat(hintsJudge.judge(recorded, wrong(LOWER)).outcome()).isEqualTo(TurnOutcome.REJECTED);
        assertThat(hintsJudge
                        .judge(recorded, honest("Write it like this: `for number in range(start, 0, -1):` and go on."))
                        .outcome())
                .isEqualTo(TurnOutcome.HELD);
        assertThat(outcomes(run)).containsExactly("verified");
    }

    @Test
    void aRefutedHintIsAskedForOneLevelLowerAndThenTheAuthorSpeaks() {
        RunKey run = newRun(true);
        PROVIDER.then(answer("stop", wrong(WORDS))).then(answer("stop", honest(LOWER)));
        HintRequest lower = ask(run, 2);
        giveHint.give(lower, 1);
        assertThat(finalOf(lower).get("text").asString()).startsWith(LOWER);
        assertThat(PROVIDER.requests().getLast()).contains("Level of the hint: 1 of 4");
        assertThat(outcomes(run)).containsExactly("rejected", "verified");

        PROVIDER.then(answer("stop", wrong(WORDS))).then(answer("stop", wrong(LOWER)));
        HintRequest authored = ask(run, 3);
        giveHint.give(authored, 1);
        JsonNode hint = finalOf(authored);
        assertThat(hint.get("text").asString()).startsWith(authored(3)).doesNotContain("language model");
        assertThat(outcomes(run)).containsExactly("rejected", "verified", "rejected", "rejected");
    }

    @Test
    void wordsThatTellTheSolutionAreHeld() {
        RunKey run = newRun(true);
        PROVIDER.then(answer("stop", honest("Write it like this: `for number in range(start, 0, -1):` and go on.")));
        HintRequest request = ask(run, 1);
        giveHint.give(request, 1);
        assertThat(finalOf(request).get("text").asString())
                .startsWith(authored(1))
                .doesNotContain("range(start, 0, -1)");
        assertThat(outcomes(run)).containsExactly("held");
    }

    @Test
    void aLevelGivenOnceIsGivenAgainTheSameWithoutAskingTheModel() {
        RunKey run = newRun(true);
        PROVIDER.then(answer("stop", honest(WORDS)));
        HintRequest first = ask(run, 1);
        giveHint.give(first, 1);
        int asked = PROVIDER.requests().size();
        HintRequest again = ask(run, 1);
        giveHint.give(again, 1);
        assertThat(finalOf(again).get("text")).isEqualTo(finalOf(first).get("text"));
        assertThat(finalOf(again).get("verified").asBoolean()).isTrue();
        assertThat(PROVIDER.requests()).hasSize(asked);
    }

    @Test
    void aStepThatIsTriedAgainPaysOnce() throws Exception {
        RunKey run = newRun(true);
        PROVIDER.then(answer("stop", honest(WORDS)));
        HintRequest request = ask(run, 1);
        int before = PROVIDER.requests().size();
        GivenHint crashed = writeHint.write(request);
        assertThat(writeHint.write(request)).isEqualTo(crashed);
        assertThat(PROVIDER.requests()).hasSize(before + 1);
    }

    @Test
    void aProviderThatIsDownIsSaidAndTheAuthorSpeaks() {
        RunKey run = newRun(true);
        PROVIDER.then(refusal(401, "no"));
        HintRequest request = ask(run, 1);
        giveHint.give(request, 1);
        JsonNode hint = finalOf(request);
        assertThat(hint.get("text").asString())
                .startsWith(authored(1))
                .contains("the language model does not answer right now");
        assertThat(hint.get("verified").asBoolean())
                .as("what the run showed is in it")
                .isTrue();
    }

    @Test
    void aBudgetThatIsUsedUpIsSaidAndNothingIsAsked() {
        RunKey run = newRun(true);
        calls.begun(new ModelCall(
                UUID.randomUUID(),
                UUID.randomUUID(),
                AgentName.FEEDBACK,
                run,
                "large",
                1,
                0,
                1,
                false,
                BigDecimal.TEN,
                Duration.ZERO));
        int before = PROVIDER.requests().size();
        HintRequest request = ask(run, 1);
        giveHint.give(request, 1);
        assertThat(finalOf(request).get("text").asString())
                .startsWith(authored(1))
                .contains("is used up for now");
        assertThat(PROVIDER.requests()).hasSize(before);
    }

    @Test
    void withoutConsentNotAByteGoesOut() {
        RunKey run = newRun(false);
        int before = PROVIDER.requests().size();
        HintRequest request = ask(run, 1);
        giveHint.give(request, 1);
        assertThat(finalOf(request).get("text").asString())
                .startsWith(authored(1))
                .doesNotContain("language model");
        assertThat(PROVIDER.requests()).hasSize(before);
    }

    @Test
    void nothingHiddenAndNoSolutionIsInThePrompt() {
        RunKey run = newRun(true);
        PROVIDER.then(answer("stop", honest(WORDS)));
        giveHint.give(ask(run, 1), 1);
        assertThat(PROVIDER.requests().getLast())
                .contains("returns-nothing")
                .doesNotContain("range(start, 0, -1)")
                .doesNotContain("10\\\\n9");
    }

    @Test
    void stoppingClosesTheProvidersConnectionWithinASecond() throws Exception {
        RunKey run = newRun(true);
        PROVIDER.then(endless());
        HintRequest request = ask(run, 1);
        int before = PROVIDER.requests().size();
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Thread agent = Thread.ofVirtual().start(() -> {
            try {
                giveHint.give(request, 1);
                end.complete(new AssertionError("was not stopped"));
            } catch (CancellationException stopped) {
                end.complete(stopped);
            }
        });
        await().until(() -> PROVIDER.requests().size() > before);
        agent.interrupt();
        assertThat(PROVIDER.hungUpWithin(1000)).isTrue();
        assertThat(end.join()).isInstanceOf(CancellationException.class);
        assertThat(stream.find(run.learnerId(), Finals.key(request.requestId())))
                .isEmpty();
    }

    private HintRequest ask(RunKey run, int level) {
        RequestId id = RequestId.of(UUID.randomUUID());
        requests.store(new WorkRequest(
                run.learnerId(),
                id,
                run.goalId(),
                firstTask(run),
                WorkRequest.Kind.HINT,
                STOPS_AT_TWO,
                List.of(),
                null,
                level));
        Step step = new Step(run, STEPS.incrementAndGet(), false);
        return new HintRequest(step, id, firstTask(run), level, new HintAllowance(1, level, 4), true);
    }

    private static String authored(int level) {
        return task().hints().get(level - 1).en().strip();
    }

    private JsonNode finalOf(HintRequest request) {
        return stream.find(request.step().run().learnerId(), Finals.key(request.requestId()))
                .map(entry -> JSON.readTree(entry.frame()).get("payload"))
                .orElseThrow();
    }

    private List<JsonNode> chunks(HintRequest request) {
        return live.buffered(request.step().run().learnerId(), request.requestId()).stream()
                .map(entry -> JSON.readTree(entry.frame()).get("payload").get("chunk"))
                .toList();
    }
}
