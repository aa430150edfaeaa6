package dev.aigoals.client.demo;

import static org.awaitility.Awaitility.await;

import dev.aigoals.client.connection.Gateway;
import dev.aigoals.client.connection.LearnerConnection;
import dev.aigoals.client.connection.RestFailure;
import dev.aigoals.client.connection.SignIn;
import dev.aigoals.client.exercise.Solutions;
import dev.aigoals.client.installation.Installation;
import dev.aigoals.client.lake.Lake;
import dev.aigoals.client.protocol.Goal;
import dev.aigoals.client.terminal.LearnerView;
import dev.aigoals.client.terminal.Screen;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.core.ConditionTimeoutException;
import tools.jackson.databind.JsonNode;

/** The whole demo against a running system. */
final class Demo {
    private static final Duration EVENT_PAUSE = Duration.ofMillis(500);
    private static final Set<String> EVENTS = Set.of("goal.created", "goal.completed");

    private final Installation installation;
    private final DemoArguments arguments;
    private final Screen screen;
    private final Deadline deadline;
    private final Gateway gateway;

    Demo(Installation installation, DemoArguments arguments, Screen screen, Deadline deadline) {
        this.installation = installation;
        this.arguments = arguments;
        this.screen = screen;
        this.deadline = deadline;
        this.gateway = new Gateway(installation.gatewayUrl());
    }

    /** Returns when the goal is completed and its events were read back; else fails with {@link DemoFailure}. */
    void play() {
        Installation.ObjectStore objects = installation.objects();
        if (objects == null) {
            throw new DemoFailure(
                    "standalone.json names no object store, so the events cannot be read back. Start ./goals up again.");
        }
        try (Lake lake = new Lake(objects, deadline.start())) {
            screen.heading(say("demo.learner"));
            String username = "demo-" + UUID.randomUUID().toString().substring(0, 8);
            String password = UUID.randomUUID().toString();
            Pace pace = Pace.start();
            String learnerId = gateway.register(
                    username,
                    username + "@example.org",
                    password,
                    screen.phrases().language());
            screen.done(say("demo.registered", username), pace.passed());
            pace = Pace.start();
            SignIn signIn = gateway.login(username, password);
            screen.done(say("demo.signedIn"), pace.passed());
            Goal goal = learn(signIn);
            showInstructorView(goal, learnerId);
            readBack(lake, learnerId, objects.bucket());
        } catch (RestFailure failure) {
            throw new DemoFailure("The gateway said: " + failure.getMessage() + " (" + failure.status() + ")", failure);
        }
        screen.heading(say("demo.success"));
        screen.say("demo.total", Screen.seconds(deadline.passed()));
    }

    private Goal learn(SignIn signIn) {
        LearnerView view = new LearnerView(screen);
        Inbox inbox = new Inbox(view, deadline);
        try (LearnerConnection connection = gateway.connect(signIn, OptionalLong.of(0), inbox)) {
            LearnerScript learner = new LearnerScript(connection, inbox, screen);
            Goal goal = learner.askForGoal(arguments.wish().orElse(say("demo.wish")));
            Solutions solutions = Solutions.ofGoal(goal.title(), arguments.banks())
                    .orElseThrow(() -> new DemoFailure("The goal \"" + goal.title() + "\" is in none of the folders "
                            + arguments.banks() + ". Name the folder of its exercise with --bank DIR."));
            if (solutions.tasks().size() != goal.tasks().size()) {
                throw new DemoFailure(
                        "The folder of \"" + goal.title() + "\" has another number of tasks than the goal."
                                + " Start the system again, so that it reads the folder anew.");
            }
            for (int index = 0; index < goal.tasks().size(); index++) {
                Goal.Task task = goal.tasks().get(index);
                view.task(task);
                if (index == 0) {
                    learner.type(goal, task);
                    learner.run(goal, task);
                    learner.failUntilCheeredUp(goal, task, solutions.tasks().getFirst());
                }
                learner.solve(goal, task, solutions.tasks().get(index));
            }
            learner.awaitCompletion(goal);
            return goal;
        }
    }

    private void showInstructorView(Goal goal, String learnerId) {
        screen.heading(say("demo.instructor"));
        Installation.Account admin = installation
                .accountWith("admin")
                .orElseThrow(() -> new DemoFailure("standalone.json names no admin account. Start ./goals up again."));
        SignIn signIn = gateway.login(admin.username(), admin.password());
        JsonNode seen = gateway.goalOf(signIn, goal.id(), learnerId);
        String link = seen.findValuesAsString("workflow_url").stream()
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseThrow(() -> new DemoFailure("The goal has no link to the Temporal UI for an admin."
                        + " Check that temporal_ui_url in standalone.json is set."));
        screen.say("demo.workflow", link);
    }

    private void readBack(Lake lake, String learnerId, String bucket) {
        screen.heading(say("demo.lake"));
        Pace pace = Pace.start();
        Map<String, Long> counts = awaitEvents(lake, learnerId);
        counts.forEach((type, count) -> screen.line(String.format("    %4d  %s", count, type)));
        long sum = counts.values().stream().mapToLong(Long::longValue).sum();
        screen.say("demo.events", sum, lake.fileCount());
        screen.done(say("demo.read", bucket), pace.passed());
    }

    private Map<String, Long> awaitEvents(Lake lake, String learnerId) {
        AtomicReference<Map<String, Long>> counts = new AtomicReference<>(Map.of());
        try {
            await("the goal's events")
                    .atMost(deadline.remaining().plus(EVENT_PAUSE))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(EVENT_PAUSE)
                    .pollInSameThread()
                    .until(() -> {
                        counts.set(lake.countByType(learnerId));
                        return counts.get().keySet().containsAll(EVENTS);
                    });
        } catch (ConditionTimeoutException tooLong) {
            throw new DemoFailure(
                    "The goal's events are not in the Parquet files yet (found: " + counts.get()
                            + "). Look at the worker's log in the data folder.",
                    tooLong);
        }
        return counts.get();
    }

    private String say(String key, Object... details) {
        return screen.phrases().say(key, details);
    }
}
