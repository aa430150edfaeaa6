package dev.aigoals.client.crash;

import dev.aigoals.client.connection.Gateway;
import dev.aigoals.client.connection.LearnerConnection;
import dev.aigoals.client.connection.SignIn;
import dev.aigoals.client.exercise.Solutions;
import dev.aigoals.client.protocol.ClientMessage;
import dev.aigoals.client.protocol.Envelope;
import dev.aigoals.client.protocol.Goal;
import dev.aigoals.client.protocol.Request;
import dev.aigoals.client.protocol.ServerMessage;
import dev.aigoals.client.protocol.Work;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** A learner who goes from goal to goal, whatever happens to the system, and notes what the system acknowledged. */
final class SteadyLearner implements Runnable, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> WISHES = List.of(
            "Python dictionaries to keep an inventory",
            "loops in Python",
            "sets of friends in Python",
            "convert units with functions in Python",
            "read a CSV file in JavaScript",
            "strings and secret messages in Python");

    private final List<Path> banks;
    private final Random random;
    private final Ledger ledger = new Ledger();
    private final List<Acknowledged> acknowledged = new ArrayList<>();
    private final String id;
    private final SignIn signIn;
    private final LearnerConnection connection;
    private volatile boolean lastGoal;

    /** A request that the system answered with an {@code ack}. */
    record Acknowledged(Request request, String goalId) {}

    SteadyLearner(Gateway gateway, List<Path> banks, Random random) {
        this.banks = banks;
        this.random = random;
        String name = "steady-" + UUID.randomUUID().toString().substring(0, 8);
        String password = UUID.randomUUID().toString();
        id = gateway.register(name, name + "@example.org", password, "en");
        signIn = gateway.login(name, password);
        connection = gateway.connect(signIn, OptionalLong.of(0), ledger);
    }

    String id() {
        return id;
    }

    SignIn signIn() {
        return signIn;
    }

    Ledger ledger() {
        return ledger;
    }

    /** What was acknowledged, once the learner is done. */
    List<Acknowledged> acknowledged() {
        return acknowledged;
    }

    /** Lets the learner complete the goal at hand and no other. */
    void finish() {
        lastGoal = true;
    }

    @Override
    public void run() {
        for (int wish = random.nextInt(WISHES.size()); !lastGoal; wish++) {
            playGoal(WISHES.get(wish % WISHES.size()));
        }
    }

    private void playGoal(String wish) {
        String goalId = ask(ClientMessage.CreateGoalRequest.of(wish), "");
        ServerMessage.Progress outcome = ledger.await(
                ServerMessage.Progress.class,
                progress -> progress.goalId().equals(goalId)
                        && (progress instanceof ServerMessage.GoalCreated
                                || progress instanceof ServerMessage.GoalFailed),
                PATIENCE,
                "the goal " + goalId);
        if (outcome instanceof ServerMessage.GoalCreated created) {
            Goal goal = created.goal();
            Solutions solutions = Solutions.ofGoal(goal.title(), banks)
                    .orElseThrow(() -> new TrialFailed("The goal \"" + goal.title() + "\" is in none of " + banks));
            for (int index = 0; index < goal.tasks().size(); index++) {
                playTask(goal, goal.tasks().get(index), solutions.tasks().get(index));
            }
            ledger.await(
                    ServerMessage.GoalCompleted.class,
                    completed -> completed.goalId().equals(goalId),
                    PATIENCE,
                    "the completion of goal " + goalId);
        }
    }

    private void playTask(Goal goal, Goal.Task task, Solutions.Task solutions) {
        String wrong =
                solutions.wrong().get(random.nextInt(solutions.wrong().size())).code();
        work(new ClientMessage.RunRequest(goal.id(), task.id(), wrong, null, null), goal);
        work(new ClientMessage.ValidateTaskRequest(goal.id(), task.id(), wrong, null), goal);
        work(new ClientMessage.HintRequest(goal.id(), task.id(), wrong, 1), goal);
        work(new ClientMessage.ValidateTaskRequest(goal.id(), task.id(), solutions.reference(), null), goal);
        ledger.await(
                ServerMessage.TaskCompleted.class,
                completed -> completed.taskId().equals(task.id())
                        && completed.goalId().equals(goal.id()),
                PATIENCE,
                "the completion of task " + task.orderIndex() + " of goal " + goal.id());
    }

    private void work(ClientMessage message, Goal goal) {
        Request request = Request.of(message);
        ask(request, goal.id());
        String wanted = request.id().toString();
        ledger.await(
                Work.class,
                work -> work.last() && work.requestId().equals(wanted),
                PATIENCE,
                "the final of " + message.getClass().getSimpleName() + " " + wanted);
    }

    private String ask(ClientMessage message, String goalId) {
        return ask(Request.of(message), goalId);
    }

    private String ask(Request request, String goalId) {
        try {
            Envelope reply = connection
                    .send(request)
                    .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
            ServerMessage.Ack ack = (ServerMessage.Ack) reply.payload();
            String goal = ack.goalId() == null ? goalId : ack.goalId();
            acknowledged.add(new Acknowledged(request, goal));
            return goal;
        } catch (CompletionException failure) {
            throw new TrialFailed(
                    "No ack for " + request.payload().getClass().getSimpleName() + " " + request.id() + ": "
                            + failure.getCause(),
                    failure);
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
