package dev.aigoals.activities.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aigoals.activities.WorkerApplication;
import dev.aigoals.activities.generator.author.Drafts;
import dev.aigoals.activities.models.testing.ScriptedModelServer;
import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.goal.GoalControl;
import dev.aigoals.contract.goal.GoalOutcome;
import dev.aigoals.contract.goal.GoalPhase;
import dev.aigoals.contract.goal.GoalRun;
import dev.aigoals.contract.goal.GoalWorkflow;
import dev.aigoals.contract.goal.LearnerMessage;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.contract.wire.GoalDocument;
import dev.aigoals.platform.accounts.Sessions;
import dev.aigoals.platform.accounts.UserSettings;
import dev.aigoals.platform.accounts.Users;
import dev.aigoals.platform.goals.GoalRequest;
import dev.aigoals.platform.goals.GoalRequests;
import dev.aigoals.platform.goals.Goals;
import dev.aigoals.platform.live.LiveText;
import dev.aigoals.platform.runs.GoalDocuments;
import dev.aigoals.platform.runs.GoalRuns;
import dev.aigoals.platform.testing.SampleWorld;
import dev.aigoals.platform.testing.ServersFile;
import dev.aigoals.platform.turns.AgentTurns;
import dev.aigoals.platform.work.StoredVerdict;
import dev.aigoals.platform.work.Verdicts;
import dev.aigoals.platform.work.WorkRequest;
import dev.aigoals.platform.work.WorkRequests;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A whole worker on real servers, with a model that a test plays, from what a learner asks to the goal that they get. */
@SpringBootTest(classes = WorkerApplication.class)
@ContextConfiguration(initializers = ServersFile.class)
@Import(SampleWorld.class)
class WrittenGoalIT {
    private static final String WISH = "make a shopping receipt in Python";
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(3);
    private static final String WRONG = Drafts.basket(3, "solution", "def cheapest(items):\n    return 'tea'\n");
    private static final String TOO_SHORT = Drafts.basket(draft -> draft.put("documentation", "Too short."));
    private static final int ERROR = 500;

    private static @Nullable ScriptedModelServer model;

    @Autowired
    SampleWorld world;

    @Autowired
    Users users;

    @Autowired
    Sessions sessions;

    @Autowired
    Goals goals;

    @Autowired
    GoalRequests requests;

    @Autowired
    GoalRuns runs;

    @Autowired
    GoalDocuments documents;

    @Autowired
    AgentTurns turns;

    @Autowired
    LiveText live;

    @Autowired
    WorkRequests work;

    @Autowired
    Verdicts verdicts;

    @Autowired
    WorkflowClient client;

    @AfterAll
    static void stop() {
        model.close();
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws IOException {
        model = new ScriptedModelServer(0).hearingOnly("You write programming goals");
        registry.add("aigoals.models.address", model::address);
        registry.add("aigoals.bank.directories", () -> "../bank");
    }

    /** A learner's request and the run that it began. */
    private record Asked(RunKey run, RequestId request, GoalWorkflow workflow, int requestsBefore) {}

    @Test
    void aDraftThatStandsTheProofBecomesTheLearnersGoalAndItsTasksWork() {
        model.then(ScriptedModelServer.answer("stop", Drafts.basket()));

        Asked asked = ask(true);
        GoalDocument goal = created(asked);

        assertThat(goal.source()).isEqualTo("model");
        assertThat(goal.title()).isEqualTo("A small shopping basket");
        assertThat(goal.tasks()).hasSize(3);
        assertThat(sent(asked)).singleElement().asString().contains(WISH).doesNotContain("report on it");
        assertThat(drafts(asked))
                .singleElement()
                .satisfies(turn -> assertThat(turn.outcome()).isEqualTo("verified"));
        TaskId first = goal.tasks().getFirst().id();
        assertThat(verdict(asked, first, "def total(prices):\n    return sum(prices)\n"))
                .isEqualTo(Verdict.FAILED);
        assertThat(verdict(asked, first, Drafts.solution(1))).isEqualTo(Verdict.PASSED);
    }

    @Test
    void aDraftThatDoesNotIsMendedWithTheRunnersReport() {
        model.then(ScriptedModelServer.answer("stop", WRONG)).then(ScriptedModelServer.answer("stop", Drafts.basket()));

        Asked asked = ask(true);

        assertThat(created(asked).source()).isEqualTo("model");
        assertThat(sent(asked)).hasSize(2);
        assertThat(sent(asked).getLast())
                .contains("task 3, solution: the reference fails check check-1")
                .contains("report on it");
        assertThat(drafts(asked)).extracting(AgentTurns.Indexed::outcome).containsExactly("rejected", "verified");
        assertThat(progress(asked)).contains("it is being mended");
    }

    @Test
    void whereNoDraftStandsTheProofTheNearestGoalOfTheBankComesWithAnHonestWord() {
        model.then(ScriptedModelServer.answer("stop", WRONG));
        for (int draft = 2; draft <= 4; draft++) {
            model.then(ScriptedModelServer.answer("stop", TOO_SHORT));
        }

        Asked asked = ask(true);
        GoalDocument goal = created(asked);

        assertThat(goal.source()).isEqualTo("bank");
        assertThat(goal.documentation())
                .startsWith("> This goal comes from our collection.")
                .contains("did not stand our checks");
        assertThat(sent(asked)).hasSize(4);
        assertThat(drafts(asked))
                .hasSize(4)
                .allSatisfy(turn -> assertThat(turn.outcome()).isEqualTo("rejected"))
                .extracting(AgentTurns.Indexed::reason)
                .first()
                .asString()
                .contains("task 3, solution");
        assertThat(progress(asked)).contains("did not stand our checks");
    }

    @Test
    void whereTheProviderFailsTheBankHelpsAndSaysSo() {
        for (int call = 1; call <= 3; call++) {
            model.then(ScriptedModelServer.refusal(ERROR, "{\"error\": \"down\"}"));
        }

        Asked asked = ask(true);
        GoalDocument goal = created(asked);

        assertThat(goal.source()).isEqualTo("bank");
        assertThat(goal.documentation()).startsWith("> ").contains("gave no answer that could be used");
        assertThat(sent(asked)).hasSize(3);
    }

    @Test
    void withoutConsentNotAByteReachesTheModelAndNothingIsExplained() {
        Asked asked = ask(false);
        GoalDocument goal = created(asked);

        assertThat(goal.source()).isEqualTo("bank");
        assertThat(goal.documentation()).doesNotStartWith(">");
        assertThat(sent(asked)).isEmpty();
    }

    @Test
    void abandoningTheGoalHangsUpOnTheModelAtOnce() throws InterruptedException, TimeoutException {
        model.then(ScriptedModelServer.endless());
        Asked asked = ask(true);
        await().atMost(LONG_ENOUGH).until(() -> !sent(asked).isEmpty());

        asked.workflow().control(new GoalControl(RequestId.of(UUID.randomUUID()), GoalControl.Action.ABANDON));

        assertThat(model.hungUpWithin(3_000)).isTrue();
        assertThat(WorkflowStub.fromTyped(asked.workflow()).getResult(60, TimeUnit.SECONDS, GoalOutcome.class))
                .isEqualTo(new GoalOutcome(GoalPhase.ABANDONED, "learner"));
    }

    private Asked ask(boolean consent) {
        int before = model.requests().size();
        LearnerId learner = world.newLearner();
        users.update(learner, "en", new UserSettings.Change(null, null, null, consent));
        var run = new RunKey(GoalId.of(UUID.randomUUID()), learner, world.newCourse(learner));
        var request = new GoalRequest(
                learner, RequestId.of(UUID.randomUUID()), run.goalId(), run.courseId(), WISH, "python", "easy", 30);
        goals.askFor(request);
        requests.store(request);
        runs.create(run);
        UUID session = sessions.open(learner, Duration.ofHours(1)).id();
        GoalWorkflow workflow = client.newWorkflowStub(
                GoalWorkflow.class,
                WorkflowOptions.newBuilder()
                        .setWorkflowId(run.workflowId())
                        .setTaskQueue(GoalWorkflow.TASK_QUEUE)
                        .build());
        WorkflowClient.start(
                workflow::run,
                new GoalRun(run, request.requestId(), GoalRun.Origin.ASKED_FOR, session, GoalRun.Pace.NORMAL, null));
        return new Asked(run, request.requestId(), workflow, before);
    }

    private GoalDocument created(Asked asked) {
        return await().atMost(LONG_ENOUGH)
                .until(
                        () -> documents.document(
                                asked.run().goalId(), asked.run().learnerId(), LearnerLocale.EN),
                        found -> found.isPresent() && found.get().phase() == GoalPhase.ACTIVE)
                .orElseThrow();
    }

    private static List<String> sent(Asked asked) {
        List<String> all = model.requests();
        return all.subList(asked.requestsBefore(), all.size());
    }

    private List<AgentTurns.Indexed> drafts(Asked asked) {
        return turns.of(asked.run().learnerId(), asked.run().goalId()).stream()
                .filter(turn -> turn.purpose().equals("goal"))
                .toList();
    }

    private String progress(Asked asked) {
        return live.buffered(asked.run().learnerId(), asked.request()).toString();
    }

    private Verdict verdict(Asked asked, TaskId task, String code) {
        RunKey run = asked.run();
        RequestId id = RequestId.of(UUID.randomUUID());
        work.store(new WorkRequest(
                run.learnerId(), id, run.goalId(), task, WorkRequest.Kind.VALIDATE, code, List.of(), null, null));
        asked.workflow().submit(new LearnerMessage.Validate(id, task));
        return await().atMost(LONG_ENOUGH)
                .until(() -> verdicts.find(run.learnerId(), id), found -> found.isPresent())
                .map(StoredVerdict::verdict)
                .orElseThrow();
    }
}
