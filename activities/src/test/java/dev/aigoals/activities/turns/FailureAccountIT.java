package dev.aigoals.activities.turns;

import static dev.aigoals.activities.models.testing.ScriptedModelServer.answer;
import static dev.aigoals.activities.models.testing.ScriptedModelServer.cut;
import static dev.aigoals.activities.models.testing.ScriptedModelServer.endless;
import static dev.aigoals.activities.models.testing.ScriptedModelServer.garbage;
import static dev.aigoals.activities.models.testing.ScriptedModelServer.refusal;
import static dev.aigoals.activities.models.testing.ScriptedModelServer.silence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.activities.models.testing.ScriptedModelServer.Scene;
import dev.aigoals.activities.turns.Reply.Silence;
import dev.aigoals.activities.turns.Reply.Silent;
import dev.aigoals.activities.turns.Reply.Spoken;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.platform.testing.ServersTest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

/** Whatever a provider does, each request stands in the account once, and the learner's work goes on. */
@ServersTest
@ExtendWith(OutputCaptureExtension.class)
class FailureAccountIT {
    private static final boolean PAID = true;

    @Autowired
    ApplicationContext platform;

    private VoiceStage stage;

    @BeforeEach
    void setTheStage() throws Exception {
        stage = new VoiceStage(platform);
    }

    @AfterEach
    void clearTheStage() {
        stage.close();
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of("rate_limited", 3, !PAID, refusal(429, "{}", "0")),
                Arguments.of("rate_limited", 1, !PAID, refusal(429, "{}", "3600")),
                Arguments.of(
                        "quota_exhausted", 1, !PAID, refusal(429, "{\"error\":{\"code\":\"insufficient_quota\"}}")),
                Arguments.of("provider_error", 3, !PAID, refusal(500, "oh")),
                Arguments.of("provider_error", 3, !PAID, refusal(503, "busy")),
                Arguments.of("unauthorized", 1, !PAID, refusal(401, "no key " + VoiceStage.KEY)),
                Arguments.of("bad_request", 1, !PAID, refusal(400, "no " + VoiceStage.KEY)),
                Arguments.of("model_unknown", 1, !PAID, refusal(404, "no")),
                Arguments.of("content_filter", 1, !PAID, refusal(400, "{\"error\":{\"code\":\"content_filter\"}}")),
                Arguments.of("content_filter", 1, PAID, answer("content_filter", "Hel")),
                Arguments.of("length", 1, PAID, answer("length", "Hel")),
                Arguments.of("cut_stream", 3, PAID, cut("Hel")),
                Arguments.of("bad_json", 3, PAID, garbage()),
                Arguments.of("first_token_timeout", 3, PAID, silence()),
                Arguments.of("whole_timeout", 1, PAID, endless()));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void eachRequestHasItsRowAndItsEvent(String kind, int requests, boolean paid, Scene scene, CapturedOutput output)
            throws Exception {
        stage.server().then(scene).then(scene).then(scene);
        RunKey run = stage.run();
        Turn turn = VoiceStage.turn(run, 1);

        assertThat(stage.voice().ask(turn)).isEqualTo(new Silent(Silence.PROVIDER_DOWN));

        assertThat(stage.server().requests()).hasSize(requests);
        List<String> outcomes = Collections.nCopies(requests, kind);
        assertThat(stage.rows(turn)).extracting(VoiceStage.Row::outcome).isEqualTo(outcomes);
        assertThat(stage.rows(turn))
                .allSatisfy(row -> assertThat(row.input() > 0).isEqualTo(paid));
        assertThat(stage.rows(turn))
                .allSatisfy(row -> assertThat(row.cost().signum() > 0).isEqualTo(paid));
        assertThat(stage.events(run)).isEqualTo(outcomes);
        assertThat(output + stage.everyRow(run)).doesNotContain(VoiceStage.KEY);
    }

    @Test
    void aFailureThatPassesIsCountedBesideTheAnswer() throws Exception {
        stage.server().then(refusal(429, "{}", "0")).then(cut("Hel"));
        RunKey run = stage.run();
        Turn turn = VoiceStage.turn(run, 1);

        assertThat(stage.voice().ask(turn)).isInstanceOf(Spoken.class);

        assertThat(stage.rows(turn))
                .extracting(VoiceStage.Row::outcome)
                .containsExactly("rate_limited", "cut_stream", "answered");
        assertThat(stage.events(run)).containsExactly("rate_limited", "cut_stream", "answered");
    }

    @Test
    void aProviderThatFailsIsLeftAloneAndTriedOnceLater() throws Exception {
        HandClock clock = new HandClock();
        AgentVoice voice = stage.voice(Duration.ofSeconds(5), clock);
        RunKey run = stage.run();
        for (int step = 1; step <= ProviderRest.FAILURES; step++) {
            stage.server().then(refusal(401, "no"));
            voice.ask(VoiceStage.turn(run, step));
        }
        assertThat(voice.ask(VoiceStage.turn(run, 4))).isEqualTo(new Silent(Silence.PROVIDER_DOWN));
        assertThat(stage.server().requests()).hasSize(ProviderRest.FAILURES);

        clock.pass(ProviderRest.LENGTH.plusSeconds(1));

        assertThat(voice.ask(VoiceStage.turn(run, 5))).isInstanceOf(Spoken.class);
        assertThat(voice.ask(VoiceStage.turn(run, 6))).isInstanceOf(Spoken.class);
        assertThat(stage.meters.get("aigoals.model.silences").counters()).isNotEmpty();
    }
}
