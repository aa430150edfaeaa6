package dev.aigoals.activities.feedback;

import dev.aigoals.activities.bank.BankReader;
import dev.aigoals.activities.bank.RuntimeErrorExplanations;
import dev.aigoals.activities.feedback.proposals.ProposalProperties;
import dev.aigoals.activities.feedback.speech.ExplanationProperties;
import dev.aigoals.activities.models.ModelProperties;
import dev.aigoals.activities.models.testing.ScriptedModelServer;
import dev.aigoals.activities.runner.sandbox.SandboxProperties;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.content.TaskContent;
import dev.aigoals.contract.goal.GoalPhase;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.platform.accounts.UserSettings;
import dev.aigoals.platform.accounts.Users;
import dev.aigoals.platform.goals.GoalContents;
import dev.aigoals.platform.goals.GoalSource;
import dev.aigoals.platform.goals.Goals;
import dev.aigoals.platform.goals.Tasks;
import dev.aigoals.platform.runs.GoalRuns;
import dev.aigoals.platform.runs.Progress;
import dev.aigoals.platform.runs.ProgressStatus;
import dev.aigoals.platform.testing.SampleWorld;
import dev.aigoals.platform.testing.ServersTest;
import dev.aigoals.platform.turns.AgentTurns;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** The feedback agent on real servers and a real sandbox, with a scripted provider at the far side. */
@ServersTest
@Import(ModelledFeedback.Agent.class)
public abstract class ModelledFeedback {

    /** A countdown that leaves its last number out. */
    protected static final String STOPS_AT_TWO =
            content().tasks().getFirst().reference().replace("range(start, 0, -1)", "range(start, 1, -1)");

    protected static final ScriptedModelServer PROVIDER = provider();
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    protected AgentTurns turns;

    @Autowired
    private SampleWorld world;

    @Autowired
    private GoalContents contents;

    @Autowired
    private Goals goals;

    @Autowired
    private GoalRuns runs;

    @Autowired
    private Progress progress;

    @Autowired
    private Users users;

    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan({
        "dev.aigoals.activities.feedback",
        "dev.aigoals.activities.runner",
        "dev.aigoals.activities.turns",
        "dev.aigoals.activities.words"
    })
    @EnableConfigurationProperties({
        ExplanationProperties.class,
        ModelProperties.class,
        ProposalProperties.class,
        SandboxProperties.class
    })
    static class Agent {

        @Bean
        RuntimeErrorExplanations explanations() {
            return RuntimeErrorExplanations.read(List.of()).explanations();
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    @DynamicPropertySource
    static void model(DynamicPropertyRegistry registry) {
        registry.add("aigoals.models.address", PROVIDER::address);
        registry.add("aigoals.models.large-prices.input", () -> "1");
        registry.add("aigoals.models.large-prices.output", () -> "1");
    }

    private static ScriptedModelServer provider() {
        try {
            return new ScriptedModelServer(0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** The bank's goal about loops. */
    protected static GoalContent content() {
        return BankReader.read(List.of(Path.of("../bank"))).goals().stream()
                .filter(goal -> goal.slug().equals("harbour-loops"))
                .findFirst()
                .orElseThrow();
    }

    protected static TaskContent task() {
        return content().tasks().getFirst();
    }

    /** A learner at the goal's first task. */
    protected RunKey newRun(boolean consent) {
        RunKey run = world.newRun();
        GoalContent content = content();
        String hash = contents.store(content);
        goals.plan(run.goalId(), hash, content, GoalSource.BANK, LearnerLocale.EN);
        runs.pin(run, hash);
        runs.phase(run, GoalPhase.ACTIVE, "planned", null, null);
        runs.currentTask(run, firstTask(run));
        progress.mark(run.learnerId(), run.goalId(), firstTask(run), ProgressStatus.IN_PROGRESS);
        consent(run.learnerId(), consent);
        return run;
    }

    protected void consent(LearnerId learner, boolean consent) {
        users.update(learner, null, new UserSettings.Change(null, null, null, consent));
    }

    protected static TaskId firstTask(RunKey run) {
        return Tasks.id(run.goalId(), 1);
    }

    /** What became of the run's turns, oldest first. */
    protected List<String> outcomes(RunKey run) {
        return turns.of(run.learnerId(), run.goalId()).stream()
                .map(AgentTurns.Indexed::outcome)
                .toList();
    }

    /** An answer whose ground is the whole program put right. */
    protected static String proposal(String text, String check, String code) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("text", text);
        answer.put("check", check);
        answer.put("kind", "program");
        answer.put("code", code);
        return JSON.writeValueAsString(answer);
    }

    /** An answer about the countdown that holds. */
    protected static String honest(String text) {
        return proposal(text, "three", task().reference());
    }

    /** An answer about the countdown that does not hold. */
    protected static String wrong(String text) {
        return proposal(text, "three", task().starter());
    }
}
