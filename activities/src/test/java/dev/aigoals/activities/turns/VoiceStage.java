package dev.aigoals.activities.turns;

import dev.aigoals.activities.models.Capabilities;
import dev.aigoals.activities.models.ModelProperties;
import dev.aigoals.activities.models.ModelProperties.Budgets;
import dev.aigoals.activities.models.ModelProperties.Prices;
import dev.aigoals.activities.models.ModelSize;
import dev.aigoals.activities.models.Speaker;
import dev.aigoals.activities.models.testing.ScriptedModelServer;
import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.agent.Step;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.platform.courses.Contracts;
import dev.aigoals.platform.testing.SampleWorld;
import dev.aigoals.platform.turns.AgentTurns;
import dev.aigoals.platform.turns.ModelCalls;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A scripted model, a learner who consents, and a voice of the test's own on a platform with real servers. */
final class VoiceStage implements AutoCloseable {
    static final String KEY = "sk-very-secret-key";
    static final long GOAL_TOKENS = 10_000;

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final ModelCalls calls;
    private final ApplicationContext platform;
    private final ScriptedModelServer server;

    VoiceStage(ApplicationContext platform) throws IOException {
        this.platform = platform;
        this.calls = platform.getBean(ModelCalls.class);
        this.server = new ScriptedModelServer(0);
    }

    ScriptedModelServer server() {
        return server;
    }

    AgentVoice voice() {
        return voice(Duration.ofMillis(1500), Clock.systemUTC());
    }

    /** A voice for a provider that may stay silent for so long. */
    AgentVoice voice(Duration firstToken, Clock clock) {
        ModelProperties properties = properties(firstToken);
        return new AgentVoice(
                new Speaker(properties, new Capabilities(), Clock.systemUTC()),
                properties,
                new Consent(platform.getBean(Contracts.class)),
                new Budget(calls, properties),
                new ProviderRest(meters, clock),
                calls,
                new TurnRecords(platform.getBean(AgentTurns.class), properties, platform.getBean(JsonMapper.class)),
                meters);
    }

    private ModelProperties properties(Duration firstToken) {
        var large = new Prices(new BigDecimal("1"), new BigDecimal("0.1"), new BigDecimal("10"));
        var small = new Prices(new BigDecimal("0.5"), new BigDecimal("0.05"), new BigDecimal("5"));
        return new ModelProperties(
                server.address(),
                KEY,
                "the-large-one",
                "the-small-one",
                Duration.ofSeconds(1),
                firstToken,
                firstToken.plusSeconds(1),
                Duration.ofSeconds(1),
                100,
                4,
                large,
                small,
                new Budgets(BigDecimal.ZERO, BigDecimal.ZERO, GOAL_TOKENS, 0));
    }

    RunKey runWithoutConsent() {
        return platform.getBean(SampleWorld.class).newRun();
    }

    RunKey run() {
        RunKey run = runWithoutConsent();
        consent(run, true);
        return run;
    }

    void consent(RunKey run, boolean given) {
        jdbc().sql(
                        "UPDATE users SET settings = jsonb_set(settings, '{model_consent}', to_jsonb(:given)) WHERE id = :id")
                .param("given", given)
                .param("id", run.learnerId().value())
                .update();
    }

    static Turn turn(RunKey run, int step) {
        return turn(new Step(run, step, false));
    }

    static Turn turn(Step step) {
        Prompt prompt = new Prompt("hint", "You help.", Optional.empty(), "prompt-hash");
        return new Turn(step, AgentName.FEEDBACK, prompt, 1, "Help me.", ModelSize.LARGE, Duration.ofSeconds(20));
    }

    /** One request in the account; the outcome is {@code under way} while there is none. */
    record Row(
            String model, long input, long cached, long output, boolean estimated, BigDecimal cost, String outcome) {}

    List<Row> rows(Turn turn) {
        return jdbc().sql("SELECT * FROM model_calls WHERE turn_id = :turn ORDER BY at, id")
                .param("turn", turn.id())
                .query((row, _) -> new Row(
                        row.getString("model"),
                        row.getLong("input_tokens"),
                        row.getLong("cached_tokens"),
                        row.getLong("output_tokens"),
                        row.getBoolean("estimated"),
                        row.getBigDecimal("cost").stripTrailingZeros(),
                        Optional.ofNullable(row.getString("outcome")).orElse("under way")))
                .list();
    }

    /** The outcomes that the event log tells of a learner's requests. */
    List<String> events(RunKey run) {
        return jdbc().sql("""
                        SELECT payload ->> 'outcome' FROM events WHERE event_type = 'model.called' AND user_id = :user
                         ORDER BY created_at, id""")
                .param("user", run.learnerId().value())
                .query(String.class)
                .list();
    }

    /** All that the database says about a learner's turns, as one text. */
    String everyRow(RunKey run) {
        return String.join("\n", List.of(text("model_calls", run), text("agent_turns", run), text("events", run)));
    }

    private String text(String table, RunKey run) {
        return String.join(
                "\n",
                jdbc().sql("SELECT to_json(t)::text FROM " + table + " t WHERE user_id = :user")
                        .param("user", run.learnerId().value())
                        .query(String.class)
                        .list());
    }

    private JdbcClient jdbc() {
        return platform.getBean(JdbcClient.class);
    }

    @Override
    public void close() {
        server.close();
    }
}
