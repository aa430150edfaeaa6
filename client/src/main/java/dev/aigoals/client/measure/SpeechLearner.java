package dev.aigoals.client.measure;

import dev.aigoals.client.connection.Gateway;
import dev.aigoals.client.connection.LearnerConnection;
import dev.aigoals.client.connection.SignIn;
import dev.aigoals.client.protocol.ClientMessage;
import dev.aigoals.client.protocol.Envelope;
import dev.aigoals.client.protocol.Goal;
import dev.aigoals.client.protocol.Request;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A learner of the measurement, who hands in a wrong program again and again, hears it explained, and takes hints. */
final class SpeechLearner implements AutoCloseable {

    /** Longer than the model and the proof may take together: a hint comes as a whole. */
    private static final Duration HINT = Duration.ofMinutes(3);

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
        String mark = mark();
        Request request = Request.of(new ClientMessage.ValidateTaskRequest(
                goal.id(), goal.tasks().getFirst().id(), marked(program, mark), null));
        long sent = System.nanoTime();
        var _ = connection.send(request);
        var heard = stopwatch.hearOut(request);
        return SpeechTimes.of(
                sent,
                heard,
                provider.of(mark)
                        .orElseThrow(() -> new MeasuringFailed(
                                "The model was not asked to explain a submission. Is its account's consent given?")));
    }

    /** Asks for the next level; empty where the hint was not the model's. */
    Optional<HintTimes> askForHint(String program, ScriptedProvider provider) {
        stopwatch.awaitQuiet();
        String mark = mark();
        Request request = Request.of(
                new ClientMessage.HintRequest(goal.id(), goal.tasks().getFirst().id(), marked(program, mark), null));
        long sent = System.nanoTime();
        accepted(connection.send(request));
        var heard = stopwatch.hearOut(request, HINT);
        return HintTimes.of(sent, heard, provider.of(mark));
    }

    private static void accepted(CompletableFuture<Envelope> reply) {
        try {
            reply.join();
        } catch (CompletionException _) {
            throw new MeasuringFailed(
                    "No hint was given: " + reply.exceptionNow().getMessage());
        }
    }

    private static String mark() {
        return "mark-" + UUID.randomUUID();
    }

    private static String marked(String program, String mark) {
        return program.stripTrailing() + "\n# " + mark + "\n";
    }

    @Override
    public void close() {
        connection.close();
    }
}
