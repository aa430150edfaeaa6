package dev.aigoals.activities.turns;

import static dev.aigoals.activities.models.testing.ScriptedModelServer.answer;
import static dev.aigoals.activities.models.testing.ScriptedModelServer.endless;
import static dev.aigoals.activities.models.testing.ScriptedModelServer.silence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.aigoals.activities.turns.Reply.Silence;
import dev.aigoals.activities.turns.Reply.Silent;
import dev.aigoals.activities.turns.Reply.Spoken;
import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.agent.Step;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.platform.testing.Cables;
import dev.aigoals.platform.testing.PlatformOnly;
import dev.aigoals.platform.turns.AgentTurns;
import dev.aigoals.platform.turns.ModelCall;
import dev.aigoals.platform.turns.TurnOutcome;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class AgentVoiceIT {
    private static Cables cables;
    private static ConfigurableApplicationContext platform;

    private VoiceStage stage;

    @BeforeAll
    static void startThePlatform() {
        cables = Cables.laid();
        platform = new SpringApplicationBuilder(PlatformOnly.class)
                .web(WebApplicationType.NONE)
                .initializers(cables)
                .run();
    }

    @AfterAll
    static void stopThePlatform() {
        platform.close();
        cables.close();
    }

    @BeforeEach
    void setTheStage() throws Exception {
        stage = new VoiceStage(platform);
    }

    @AfterEach
    void clearTheStage() {
        stage.close();
    }

    @Test
    void withoutConsentNothingLeaves() throws Exception {
        RunKey run = stage.runWithoutConsent();

        assertThat(stage.voice().ask(VoiceStage.turn(run, 1))).isEqualTo(new Silent(Silence.NO_CONSENT));

        assertThat(stage.server().requests()).isEmpty();
        assertThat(stage.events(run)).isEmpty();
    }

    @Test
    void aWithdrawnConsentHoldsAtOnceAlsoForWhatIsStored() throws Exception {
        RunKey run = stage.run();
        AgentVoice voice = stage.voice();
        voice.ask(VoiceStage.turn(run, 1));

        stage.consent(run, false);

        assertThat(voice.ask(VoiceStage.turn(run, 2))).isEqualTo(new Silent(Silence.NO_CONSENT));
        assertThat(stage.server().requests()).hasSize(1);
    }

    @Test
    void plainlyNothingIsAsked() throws Exception {
        Turn turn = VoiceStage.turn(new Step(stage.run(), 1, true));

        assertThat(stage.voice().ask(turn)).isEqualTo(new Silent(Silence.PLAINLY));

        assertThat(stage.server().requests()).isEmpty();
    }

    @Test
    void anAnswerIsPaidOnceHoweverOftenItsStepIsTried(CapturedOutput output) throws Exception {
        RunKey run = stage.run();
        Turn turn = VoiceStage.turn(run, 1);
        List<String> heard = new ArrayList<>();

        Reply first = stage.voice().ask(turn, (_, _) -> {});
        Reply again = stage.voice().ask(turn, (attempt, text) -> heard.add(attempt + ":" + text));

        assertThat(first).isEqualTo(new Spoken(turn.id(), "Hello"));
        assertThat(again).isEqualTo(first);
        assertThat(heard).containsExactly("1:Hello");
        assertThat(stage.server().requests()).hasSize(1);
        assertThat(stage.rows(turn))
                .containsExactly(
                        new VoiceStage.Row("scripted", 100, 60, 7, false, new BigDecimal("0.000116"), "answered"));
        assertThat(stage.events(run)).containsExactly("answered");
        assertThat(output + stage.everyRow(run)).doesNotContain(VoiceStage.KEY);
    }

    @Test
    void whatBecameOfTheWordsStandsInTheIndex() throws Exception {
        RunKey run = stage.run();
        AgentVoice voice = stage.voice();
        Spoken spoken = (Spoken) voice.ask(VoiceStage.turn(run, 1));

        voice.conclude(spoken, TurnOutcome.REJECTED, "the check still fails");

        assertThat(platform.getBean(AgentTurns.class).of(run.learnerId(), run.goalId()))
                .singleElement()
                .satisfies(turn -> {
                    assertThat(turn.outcome()).isEqualTo("rejected");
                    assertThat(turn.reason()).isEqualTo("the check still fails");
                });
    }

    @Test
    void answersWithoutTheObjectStoreAndPaysAgainOnlyThen() throws Exception {
        RunKey run = stage.run();
        Turn turn = VoiceStage.turn(run, 1);
        AgentVoice voice = stage.voice();
        cables.objects().cut();
        try {
            assertThat(voice.ask(turn)).isInstanceOf(Spoken.class);
            assertThat(voice.ask(turn)).isInstanceOf(Spoken.class);
        } finally {
            cables.objects().mend();
        }
        assertThat(voice.ask(turn)).isInstanceOf(Spoken.class);
        assertThat(voice.ask(turn)).isInstanceOf(Spoken.class);

        assertThat(stage.server().requests()).hasSize(3);
        assertThat(stage.rows(turn)).hasSize(3);
    }

    @Test
    void stepsDownTheLadderWithTheGoalsBudget() throws Exception {
        RunKey run = stage.run();
        AgentVoice voice = stage.voice();
        voice.ask(VoiceStage.turn(run, 1));
        spend(run, VoiceStage.GOAL_TOKENS * 7 / 10);
        voice.ask(VoiceStage.turn(run, 2));
        spend(run, VoiceStage.GOAL_TOKENS * 3 / 10);

        assertThat(voice.ask(VoiceStage.turn(run, 3))).isEqualTo(new Silent(Silence.NO_BUDGET));

        assertThat(stage.server().requests()).hasSize(2);
        assertThat(stage.server().requests().getFirst()).contains("\"the-large-one\"");
        assertThat(stage.server().requests().getLast()).contains("\"the-small-one\"");
        assertThat(stage.rows(VoiceStage.turn(run, 2)).getFirst().cost()).isEqualByComparingTo("0.000058");
    }

    @Test
    void oneGoalsBudgetIsNotAnothers() throws Exception {
        spend(stage.run(), VoiceStage.GOAL_TOKENS);

        assertThat(stage.voice().ask(VoiceStage.turn(stage.run(), 1))).isInstanceOf(Spoken.class);
    }

    @Test
    void aRequestUnderWayCountsWithItsEstimateWhateverBecomesOfItsProcess() throws Exception {
        RunKey run = stage.run();
        Turn turn = VoiceStage.turn(run, 1);
        stage.server().then(silence());
        AgentVoice voice = stage.voice(Duration.ofSeconds(60), Clock.systemUTC());
        Thread asking = Thread.ofVirtual().start(new FutureTask<>(() -> voice.ask(turn)));
        await().until(() -> stage.rows(turn).size() == 1);

        assertThat(stage.rows(turn).getFirst().outcome()).isEqualTo("under way");
        assertThat(stage.rows(turn).getFirst().estimated()).isTrue();
        assertThat(stage.calls.ofRun(run).tokens()).isPositive();
        assertThat(stage.calls.closeLost(Instant.now().plusSeconds(60))).isPositive();
        assertThat(stage.rows(turn).getFirst().outcome()).isEqualTo("lost");
        assertThat(stage.events(run)).containsExactly("lost");

        asking.interrupt();
        assertThat(asking.join(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void aStoppedTurnIsCountedAndBringsNoRest() throws Exception {
        RunKey run = stage.run();
        Turn turn = VoiceStage.turn(run, 1);
        stage.server().then(silence());
        AgentVoice voice = stage.voice(Duration.ofSeconds(60), Clock.systemUTC());
        Thread asking = Thread.ofVirtual().start(new FutureTask<>(() -> voice.ask(turn)));
        await().until(() -> stage.server().requests().size() == 1);

        asking.interrupt();

        await().until(() -> stage.rows(turn).getFirst().outcome().equals("cancelled"));
        assertThat(stage.rows(turn).getFirst().input()).isPositive();
        assertThat(voice.ask(VoiceStage.turn(run, 2))).isInstanceOf(Spoken.class);
    }

    @Test
    void wordsWithoutAnEndAreKeptAndTheTurnMayBeAskedAgain() throws Exception {
        RunKey run = stage.run();
        Turn turn = VoiceStage.turn(run, 1);
        AgentVoice voice = stage.voice();
        stage.server().then(answer("length", "half a sen")).then(answer("stop", "A whole one."));

        assertThat(voice.ask(turn)).isInstanceOf(Silent.class);
        assertThat(platform.getBean(AgentTurns.class).of(run.learnerId(), run.goalId()))
                .singleElement()
                .satisfies(kept -> assertThat(kept.outcome()).isEqualTo("unusable"))
                .satisfies(kept -> assertThat(kept.reason()).contains("max-output-tokens"));
        assertThat(platform.getBean(AgentTurns.class)
                        .find(turn.id())
                        .orElseThrow()
                        .answer())
                .isEqualTo("half a sen");

        assertThat(voice.ask(turn)).isEqualTo(new Spoken(turn.id(), "A whole one."));
        assertThat(platform.getBean(AgentTurns.class).of(run.learnerId(), run.goalId()))
                .singleElement()
                .satisfies(kept -> assertThat(kept.outcome()).isEqualTo("open"));
        assertThat(voice.ask(turn)).isEqualTo(new Spoken(turn.id(), "A whole one."));
        assertThat(stage.server().requests()).hasSize(2);
    }

    @Test
    void whatWasSaidBeforeAStopIsKept() throws Exception {
        RunKey run = stage.run();
        Turn turn = VoiceStage.turn(run, 1);
        stage.server().then(endless());
        AgentVoice voice = stage.voice();
        CountDownLatch speaking = new CountDownLatch(1);
        Thread asking =
                Thread.ofVirtual().start(new FutureTask<>(() -> voice.ask(turn, (_, _) -> speaking.countDown())));
        assertThat(speaking.await(10, TimeUnit.SECONDS)).isTrue();

        asking.interrupt();

        assertThat(asking.join(Duration.ofSeconds(10))).isTrue();
        assertThat(platform.getBean(AgentTurns.class).of(run.learnerId(), run.goalId()))
                .singleElement()
                .satisfies(kept -> assertThat(kept.outcome()).isEqualTo("stopped"));
        assertThat(platform.getBean(AgentTurns.class)
                        .find(turn.id())
                        .orElseThrow()
                        .answer())
                .isNotBlank();
    }

    @Test
    void aListenerThatFailsLeavesTheProviderItsPlace() {
        RunKey run = stage.run();
        AgentVoice voice = stage.voice(Duration.ofSeconds(60), Clock.systemUTC());
        stage.server().then(answer("stop", "one")).then(answer("stop", "two"));
        Turn turn = VoiceStage.turn(run, 1);

        assertThat(catchThrowable(() -> voice.ask(turn, (_, _) -> {
                    throw new IllegalStateException("nobody listens");
                })))
                .hasMessage("nobody listens");

        assertThat(stage.rows(turn))
                .singleElement()
                .satisfies(row -> assertThat(row.outcome()).isEqualTo("cancelled"));
    }

    private void spend(RunKey run, long tokens) {
        stage.calls.begun(new ModelCall(
                UUID.randomUUID(),
                UUID.randomUUID(),
                AgentName.FEEDBACK,
                run,
                "earlier",
                tokens,
                0,
                0,
                false,
                BigDecimal.ZERO,
                Duration.ZERO));
    }
}
