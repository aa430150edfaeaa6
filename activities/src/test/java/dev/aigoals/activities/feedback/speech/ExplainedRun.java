package dev.aigoals.activities.feedback.speech;

import static org.awaitility.Awaitility.await;

import dev.aigoals.contract.goal.CarriedState;
import dev.aigoals.contract.goal.CarriedState.TaskState;
import dev.aigoals.contract.goal.CarriedState.TaskStatus;
import dev.aigoals.contract.goal.ContractStatus;
import dev.aigoals.contract.goal.GoalPhase;
import dev.aigoals.contract.goal.GoalPlan;
import dev.aigoals.contract.goal.GoalRun;
import dev.aigoals.contract.goal.GoalWorkflow;
import dev.aigoals.contract.goal.LearnerMessage;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.goal.StopWork;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.platform.goals.Tasks;
import dev.aigoals.platform.live.LiveEntry;
import dev.aigoals.platform.live.LiveText;
import dev.aigoals.platform.runs.GoalRuns;
import dev.aigoals.platform.stream.LearnerStream;
import dev.aigoals.platform.testing.SampleWorld;
import dev.aigoals.platform.work.WorkRequest;
import dev.aigoals.platform.work.WorkRequests;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A learner at work on a goal's first task, under the real workflow, who hands in programs and reads what comes back. */
final class ExplainedRun {

    static final String WRONG = "def add(a, b):\n    return a - b\n";

    private final Places places;
    private final RunKey key;
    private final GoalWorkflow goal;

    private ExplainedRun(Places places, RunKey key) {
        this.places = places;
        this.key = key;
        this.goal = places.workflows.newWorkflowStub(GoalWorkflow.class, key.workflowId());
    }

    /** What a run needs of the application. */
    @Component
    static final class Places {
        private final SampleWorld world;
        private final JdbcClient jdbc;
        private final GoalRuns runs;
        private final WorkRequests requests;
        private final LearnerStream stream;
        private final LiveText live;
        private final WorkflowClient workflows;
        private final JsonMapper mapper;

        Places(
                SampleWorld world,
                JdbcClient jdbc,
                GoalRuns runs,
                WorkRequests requests,
                LearnerStream stream,
                LiveText live,
                WorkflowClient workflows,
                JsonMapper wireMapper) {
            this.world = world;
            this.jdbc = jdbc;
            this.runs = runs;
            this.requests = requests;
            this.stream = stream;
            this.live = live;
            this.workflows = workflows;
            this.mapper = wireMapper;
        }

        ExplainedRun begin(boolean consent) {
            RunKey key = world.newPlannedRun();
            jdbc.sql("UPDATE users SET settings = jsonb_set(settings, '{model_consent}', to_jsonb(:consent))"
                            + " WHERE id = :id")
                    .param("consent", consent)
                    .param("id", key.learnerId().value())
                    .update();
            ExplainedRun run = new ExplainedRun(this, key);
            WorkflowClient.start(
                    workflows.newWorkflowStub(
                            GoalWorkflow.class,
                            WorkflowOptions.newBuilder()
                                    .setWorkflowId(key.workflowId())
                                    .setTaskQueue(GoalWorkflow.TASK_QUEUE)
                                    .build())::run,
                    new GoalRun(
                            key,
                            RequestId.of(UUID.randomUUID()),
                            GoalRun.Origin.ASKED_FOR,
                            UUID.randomUUID(),
                            GoalRun.Pace.NORMAL,
                            run.underWay()));
            return run;
        }
    }

    private CarriedState underWay() {
        List<TaskId> tasks = Tasks.ids(key.goalId(), 2);
        String hash =
                places.runs.find(key.goalId(), key.learnerId()).orElseThrow().contentHash();
        return new CarriedState(
                GoalPhase.ACTIVE,
                new GoalPlan("Adding up", String.valueOf(hash), tasks),
                0,
                List.of(
                        new TaskState(tasks.get(0), TaskStatus.IN_PROGRESS, 0, 0, 0, 1, null),
                        new TaskState(tasks.get(1), TaskStatus.PENDING, 0, 0, 0, 1, null)),
                ContractStatus.NONE,
                List.of(),
                List.of(),
                0,
                0,
                0,
                0.7,
                Instant.now(),
                List.of());
    }

    RunKey key() {
        return key;
    }

    GoalWorkflow goal() {
        return goal;
    }

    /** Hands a wrong program in. */
    RequestId submit() {
        return submit(WRONG);
    }

    RequestId submit(String code) {
        RequestId id = RequestId.of(UUID.randomUUID());
        TaskId task = Tasks.id(key.goalId(), 1);
        places.requests.store(new WorkRequest(
                key.learnerId(), id, key.goalId(), task, WorkRequest.Kind.VALIDATE, code, List.of(), null, null));
        goal.submit(new LearnerMessage.Validate(id, task));
        return id;
    }

    void stop(RequestId work) {
        goal.stop(new StopWork(RequestId.of(UUID.randomUUID()), work));
    }

    /** The payload of the final message, once it is there. */
    JsonNode end(RequestId id) {
        return end(id, Duration.ofSeconds(30));
    }

    JsonNode end(RequestId id, Duration patience) {
        return await().atMost(patience)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> ended(id), Optional::isPresent)
                .orElseThrow();
    }

    Optional<JsonNode> ended(RequestId id) {
        return places.stream
                .find(key.learnerId(), "final:" + id)
                .map(entry -> places.mapper.readTree(entry.frame()).path("payload"));
    }

    /** The payloads of all live messages so far, in the order in which they were told. */
    List<JsonNode> live(RequestId id) {
        return places.live.buffered(key.learnerId(), id).stream()
                .map(LiveEntry::frame)
                .map(frame -> places.mapper.readTree(frame).path("payload"))
                .toList();
    }

    void awaitText(RequestId id, String words) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> live(id).stream()
                        .anyMatch(message ->
                                message.at("/chunk/text").asString("").contains(words)));
    }

    /** What the chunks of the newest attempt say, without what goes on meanwhile. */
    String liveText(RequestId id) {
        int newest = live(id).stream()
                .mapToInt(message -> message.path("attempt").intValue())
                .max()
                .orElse(0);
        return live(id).stream()
                .filter(message -> message.path("attempt").intValue() == newest)
                .filter(message -> !message.at("/chunk/kind").asString().equals("status"))
                .map(message -> message.at("/chunk/text").asString())
                .collect(Collectors.joining());
    }

    /** Everything that the learner's stream holds, as it went over the wire. */
    String wholeStream() {
        return places.stream.since(key.learnerId(), 0, 1000).stream()
                .map(entry -> entry.frame())
                .collect(Collectors.joining("\n"));
    }
}
