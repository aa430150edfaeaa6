package dev.aigoals.activities.replay;

import static dev.aigoals.activities.models.testing.ScriptedModelServer.answer;
import static dev.aigoals.activities.models.testing.ScriptedModelServer.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aigoals.activities.models.testing.ScriptedModelServer;
import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.platform.testing.SampleWorld;
import dev.aigoals.platform.testing.ServersTest;
import dev.aigoals.platform.turns.AgentTurn;
import dev.aigoals.platform.turns.AgentTurns;
import dev.aigoals.platform.turns.TurnOutcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServersTest
class ReplayIT {
    @Autowired
    AgentTurns turns;

    @Autowired
    SampleWorld world;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, String> settings = new HashMap<>();
    private final List<String> lines = new ArrayList<>();
    private ScriptedModelServer server;
    private Instant begin = Instant.EPOCH;

    @BeforeEach
    void aServer() throws Exception {
        server = new ScriptedModelServer(0);
        Properties servers = new Properties();
        try (var file = Files.newBufferedReader(Path.of(System.getProperty("aigoals.servers", "")))) {
            servers.load(file);
        }
        servers.stringPropertyNames().forEach(name -> settings.put(name, servers.getProperty(name)));
        settings.put("aigoals.models.address", server.address());
        settings.put("aigoals.models.large-prices.output", "10");
        begin = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @AfterEach
    void noServer() {
        server.close();
    }

    @Test
    void asksAgainJudgesAndTellsWhatChanged() throws Exception {
        RunKey run = consenting(world.newPlannedRun());
        record(run, "first", TurnOutcome.VERIFIED);
        record(run, "second", TurnOutcome.HELD);
        server.then(answer("stop", "Look at the sum.")).then(refusal(400, "no"));

        replay(Optional.of("another"));

        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().getFirst()).contains("\"another\"", "You help.", "first");
        assertThat(told())
                .contains("2 turns since")
                .contains("feedback/test, turns: 2")
                .contains("verified 1 (50 %) -> 0 (0 %)")
                .contains("shown 0 (0 %) -> 1 (50 %)")
                .contains("held (leak) 1 (50 %) -> 0 (0 %)")
                .contains("no answer 0 (0 %) -> 1 (50 %)")
                .contains("dollars 0.000000 -> 0.000070")
                .contains("verified -> shown")
                .contains("held -> no answer");
    }

    @Test
    void changesNothingOfLearners() throws Exception {
        RunKey run = consenting(world.newPlannedRun());
        record(run, "first", TurnOutcome.REJECTED);
        long rows = rows();

        replay(Optional.of("another"));

        assertThat(rows()).isEqualTo(rows);
        assertThat(turns.of(run.learnerId(), run.goalId()))
                .singleElement()
                .satisfies(turn -> assertThat(turn.outcome()).isEqualTo("rejected"));
        try (var worker = IdleWorker.on(settings)) {
            JdbcClient reader = worker.getBean(JdbcClient.class);
            assertThatThrownBy(
                            () -> reader.sql("UPDATE users SET locale = 'es'").update())
                    .hasMessageContaining("read-only");
        }
    }

    @Test
    void sendsNothingOfWhoDoesNotConsentNow() throws Exception {
        record(world.newPlannedRun(), "first", TurnOutcome.VERIFIED);

        replay(Optional.of("another"));

        assertThat(server.requests()).isEmpty();
        assertThat(told()).contains("1 left out, as their learners do not consent now");
    }

    @Test
    void tellsWhatWasRecordedAndWhatWasNotShown() throws Exception {
        record(world.newPlannedRun(), "first", TurnOutcome.REJECTED);

        replay(Optional.empty());

        assertThat(server.requests()).isEmpty();
        assertThat(told()).contains("rejected 1 (100 %)").contains("feedback/test, rejected: the reason");
    }

    private void replay(Optional<String> model) throws InterruptedException {
        assertThat(Replay.run(settings, new ReplayPlan(model, false, begin), lines::add))
                .isTrue();
    }

    private String told() {
        return String.join("\n", lines).replaceAll(" +", " ");
    }

    private long rows() {
        return jdbc.sql("SELECT (SELECT count(*) FROM model_calls) + (SELECT count(*) FROM agent_turns)"
                        + " + (SELECT count(*) FROM events)")
                .query(Long.class)
                .single();
    }

    private RunKey consenting(RunKey run) {
        jdbc.sql("UPDATE users SET settings = jsonb_set(settings, '{model_consent}', 'true') WHERE id = :id")
                .param("id", run.learnerId().value())
                .update();
        return run;
    }

    private void record(RunKey run, String asked, TurnOutcome outcome) {
        UUID id = UUID.randomUUID();
        turns.store(new AgentTurn(
                id,
                AgentName.FEEDBACK,
                "test",
                run,
                "hash",
                "You help.",
                asked,
                null,
                "recorded",
                "what was said",
                Instant.now()));
        turns.conclude(id, outcome, "the reason");
    }
}
