package dev.aigoals.standalone.servers;

import dev.aigoals.standalone.processes.ChildProcess;
import dev.aigoals.standalone.processes.Identity;
import dev.aigoals.standalone.processes.StopSignal;
import dev.aigoals.standalone.supplies.Supply;
import io.grpc.StatusRuntimeException;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Temporal's development server on a SQLite file, with its UI. */
final class TemporalServer implements Server {

    static final String NAMESPACE = "default";

    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration CALL_LIMIT = Duration.ofSeconds(2);
    private static final List<String> SEARCH_ATTRIBUTES = List.of(
            "GoalPhase=Keyword",
            "LearnerId=Keyword",
            "CourseId=Keyword",
            "CurrentAgent=Keyword",
            "TaskIndex=Int",
            "Attempts=Int",
            "LastActivityAt=Datetime");

    private final Surroundings surroundings;
    private final int port;
    private final int uiPort;
    private final ChildServer child;

    TemporalServer(Surroundings surroundings, Supply supply) {
        this.surroundings = surroundings;
        this.port = surroundings.ports().port("temporal");
        this.uiPort = surroundings.ports().port("temporal-ui");
        var launch =
                new ChildProcess.Launch(name(), words(supply), environment(), StopSignal.TERM, new Identity.Same());
        this.child = new ChildServer(surroundings, launch, this::missing);
    }

    @Override
    public String name() {
        return "temporal";
    }

    @Override
    public void start() throws InterruptedException {
        child.start();
    }

    @Override
    public void stop() {
        child.stop();
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "aigoals.temporal.target", LOOPBACK + ":" + port,
                "aigoals.temporal.namespace", NAMESPACE,
                "aigoals.temporal.ui-url", "http://" + LOOPBACK + ":" + uiPort);
    }

    /** The server wants to know its user by name, also where the machine knows the user by number only. */
    private static Map<String, String> environment() {
        return Map.of("NO_COLOR", "1", "USER", System.getenv().getOrDefault("USER", "aigoals"));
    }

    /** The queue processors poll every 50 ms as shipped; a learner's turn should not wait for that grid. */
    private List<String> words(Supply supply) {
        List<String> words = new ArrayList<>(List.of(supply.path().toString(), "server", "start-dev"));
        words.addAll(List.of("--disable-config-file", "--disable-config-env", "--log-level", "error"));
        words.addAll(List.of("--ip", LOOPBACK, "--port", Integer.toString(port)));
        words.addAll(List.of("--ui-ip", LOOPBACK, "--ui-port", Integer.toString(uiPort)));
        words.addAll(
                List.of("--http-port", Integer.toString(surroundings.ports().port("temporal-http"))));
        words.addAll(
                List.of("--metrics-port", Integer.toString(surroundings.ports().port("temporal-metrics"))));
        words.addAll(List.of(
                "--db-filename",
                surroundings.folder().folder("temporal").resolve("temporal.db").toString()));
        words.addAll(List.of("--sqlite-pragma", "journal_mode=wal", "--sqlite-pragma", "synchronous=full"));
        words.addAll(List.of("--dynamic-config-value", "history.transferProcessorMaxPollRPS=2000"));
        words.addAll(List.of("--dynamic-config-value", "history.timerProcessorMaxPollRPS=2000"));
        SEARCH_ATTRIBUTES.forEach(attribute -> words.addAll(List.of("--search-attribute", attribute)));
        return words;
    }

    private String missing() {
        var options = WorkflowServiceStubsOptions.newBuilder()
                .setTarget(LOOPBACK + ":" + port)
                .setRpcTimeout(CALL_LIMIT)
                .build();
        WorkflowServiceStubs stubs = WorkflowServiceStubs.newServiceStubs(options);
        try {
            stubs.blockingStub()
                    .withDeadlineAfter(CALL_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                    .describeNamespace(DescribeNamespaceRequest.newBuilder()
                            .setNamespace(NAMESPACE)
                            .build());
            return "";
        } catch (StatusRuntimeException e) {
            return e.getStatus().getCode().toString();
        } finally {
            stubs.shutdownNow();
        }
    }
}
