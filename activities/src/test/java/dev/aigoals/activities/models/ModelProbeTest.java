package dev.aigoals.activities.models;

import static dev.aigoals.activities.models.testing.ScriptedModelServer.answer;
import static dev.aigoals.activities.models.testing.ScriptedModelServer.models;
import static dev.aigoals.activities.models.testing.ScriptedModelServer.refusal;
import static dev.aigoals.activities.models.testing.ScriptedModelServer.uncounted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.activities.models.Capabilities.Feature;
import dev.aigoals.activities.models.testing.ScriptedModelServer;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ModelProbeTest {
    private final Capabilities capabilities = new Capabilities();
    private final Map<String, String> settings = new TreeMap<>();
    private ScriptedModelServer server;

    @BeforeEach
    void aServer() throws Exception {
        server = new ScriptedModelServer(0);
        settings.put("aigoals.models.address", server.address());
        settings.put("aigoals.models.api-key", "secret-key");
        settings.put("aigoals.models.connect-timeout", "1s");
        settings.put("aigoals.models.longest-retry-wait", "0s");
    }

    @AfterEach
    void noServer() {
        server.close();
    }

    @Test
    void takesTheOnlyModelThatThereIs() throws Exception {
        server.listing(models("home-made"));
        Speaker speaker = speaker();

        ModelFindings findings = speaker.probe().ask();

        assertThat(findings.answers()).isTrue();
        assertThat(findings.words()).singleElement().asString().contains("home-made", server.address(), "answers");
        assertThat(capabilities.missing()).isEmpty();
        speak(speaker);
        assertThat(server.requests().getFirst()).contains("\"home-made\"");
    }

    @Test
    void amongSeveralModelsOneMustBeNamed() throws Exception {
        server.listing(models("one", "two"));

        ModelFindings findings = speaker().probe().ask();

        assertThat(findings.answers()).isFalse();
        assertThat(findings.words()).singleElement().asString().contains("one, two", "--model-name");
        assertThat(server.probes()).isEmpty();
    }

    @Test
    void aNameThatIsNotInTheListIsTriedAndNamed() throws Exception {
        settings.put("aigoals.models.large", "three");
        server.listing(models("one", "two"));

        ModelFindings findings = speaker().probe().ask();

        assertThat(findings.answers()).isTrue();
        assertThat(findings.words()).anyMatch(word -> word.contains("one, two") && word.contains("not three"));
    }

    @Test
    void asksBothModelsWhereTheyDiffer() throws Exception {
        settings.put("aigoals.models.large", "big");
        settings.put("aigoals.models.small", "little");

        speaker().probe().ask();

        assertThat(server.probes()).hasSize(2);
        assertThat(server.probes().getLast()).contains("\"little\"");
    }

    @Test
    void namesWhatTheServerLacksAndWhatIsDoneInstead() throws Exception {
        server.thenToTheProbe(refusal(400, "unknown field response_format"))
                .thenToTheProbe(refusal(400, "unknown field max_completion_tokens"))
                .thenToTheProbe(refusal(400, "this server was started without support for tools"))
                .thenToTheProbe(uncounted("{\"greeting\":\"Hi\"}"));

        ModelFindings findings = speaker().probe().ask();

        assertThat(findings.answers()).isTrue();
        assertThat(capabilities.missing())
                .containsOnlyKeys(Feature.JSON_SCHEMA, Feature.COMPLETION_LIMIT, Feature.TOOLS);
        assertThat(findings.words())
                .anyMatch(word -> word.contains("json schema: the schema stands in the prompt"))
                .anyMatch(word -> word.contains("max_tokens"))
                .anyMatch(word -> word.contains("tools: the model answers from its prompt alone"))
                .anyMatch(word -> word.contains("no usage figures"));
    }

    @Test
    void aServerThatPassesOverTheSchemaIsFoundOut() throws Exception {
        server.thenToTheProbe(answer("stop", "Hello to you."));

        assertThat(speaker().probe().ask().answers()).isTrue();

        assertThat(capabilities.missing()).containsOnlyKeys(Feature.JSON_SCHEMA);
    }

    @Test
    void aModelThatCannotObeyStillCountsAsThere() throws Exception {
        server.thenToTheProbe(answer("stop", "Hello"))
                .thenToTheProbe(answer("stop", "Hello"))
                .thenToTheProbe(answer("stop", "Hello"));

        ModelFindings findings = speaker().probe().ask();

        assertThat(findings.answers()).isTrue();
        assertThat(findings.words()).anyMatch(word -> word.contains("not as it was asked to"));
    }

    @Test
    void aWrongKeyIsSaidPlainlyAndNeverShown() throws Exception {
        server.listing(refusal(401, "bad key secret-key"));

        ModelFindings findings = speaker().probe().ask();

        assertThat(findings.answers()).isFalse();
        assertThat(findings.worthAnotherTry()).isFalse();
        assertThat(findings.words()).anyMatch(word -> word.contains("OPENAI_API_KEY"));
        assertThat(findings.toString()).doesNotContain("secret-key");
        assertThat(server.probes()).isEmpty();
    }

    @Test
    void aServerThatIsNotThereYetIsWorthAnotherTry() throws Exception {
        server.close();

        ModelFindings findings = speaker().probe().ask();

        assertThat(findings.answers()).isFalse();
        assertThat(findings.worthAnotherTry()).isTrue();
        assertThat(findings.words()).anyMatch(word -> word.contains("without a model"));
    }

    @Test
    void anAddressWithoutItsPathIsNamed() throws Exception {
        settings.put("aigoals.models.address", server.address().replace("/v1", ""));
        server.thenToTheProbe(refusal(404, "nothing here"));

        assertThat(speaker().probe().ask().words()).anyMatch(word -> word.contains("ends with /v1"));
    }

    private void speak(Speaker speaker) throws Exception {
        CallLedger nobody = new CallLedger() {
            @Override
            public void begun(ProviderPayment estimate) {}

            @Override
            public void ended(ProviderPayment payment) {}
        };
        speaker.begin(
                        new ModelRequest(
                                "feedback",
                                "You help.",
                                "Help me.",
                                Optional.empty(),
                                ModelSize.SMALL,
                                Duration.ofSeconds(5)),
                        nobody)
                .hear((_, _) -> {});
    }

    private Speaker speaker() {
        ModelProperties properties = new Binder(new MapConfigurationPropertySource(settings))
                .bind("aigoals.models", ModelProperties.class)
                .get();
        return new Speaker(properties, capabilities, Clock.systemUTC());
    }
}
