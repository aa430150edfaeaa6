package dev.aigoals.client.measure;

import dev.aigoals.client.connection.Gateway;
import dev.aigoals.client.connection.LearnerConnection;
import dev.aigoals.client.connection.SignIn;
import dev.aigoals.client.protocol.ClientMessage;
import dev.aigoals.client.protocol.Goal;
import dev.aigoals.client.protocol.Request;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/** A learner of the measurement, who hands in a wrong program again and again and hears it explained. */
final class SpeechLearner implements AutoCloseable {

    private final Stopwatch stopwatch;
    private final LearnerConnection connection;
    private final Goal goal;

    private SpeechLearner(Stopwatch stopwatch, LearnerConnection connection, Goal goal) {
        this.stopwatch = stopwatch;
        this.connection = connection;
        this.goal = goal;
    }

    /** Registers, is given a goal, and lets the model hear of its work from then on. */
    static SpeechLearner begin(Gateway gateway, String wish) {
        SignIn signIn = Newcomer.at(gateway, "speech");
        Stopwatch stopwatch = new Stopwatch();
        LearnerConnection connection = gateway.connect(signIn, OptionalLong.of(0), stopwatch);
        var _ = connection.send(ClientMessage.CreateGoalRequest.of(wish));
        Goal goal = stopwatch.createdGoal();
        gateway.change(signIn, Map.of("model_consent", true, "motivation", "off"));
        return new SpeechLearner(stopwatch, connection, goal);
    }

    Goal goal() {
        return goal;
    }

    SpeechTimes submit(String program, ScriptedProvider provider) {
        stopwatch.awaitQuiet();
        String mark = "mark-" + UUID.randomUUID();
        Request request = Request.of(new ClientMessage.ValidateTaskRequest(
                goal.id(), goal.tasks().getFirst().id(), program.stripTrailing() + "\n# " + mark + "\n", null));
        long sent = System.nanoTime();
        var _ = connection.send(request);
        var heard = stopwatch.hearOut(request);
        return SpeechTimes.of(sent, heard, provider.of(mark));
    }

    @Override
    public void close() {
        connection.close();
    }
}
