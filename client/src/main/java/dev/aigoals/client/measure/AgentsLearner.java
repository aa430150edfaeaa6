package dev.aigoals.client.measure;

import dev.aigoals.client.connection.Gateway;
import dev.aigoals.client.connection.LearnerConnection;
import dev.aigoals.client.connection.SignIn;
import dev.aigoals.client.protocol.ClientMessage;
import dev.aigoals.client.protocol.Goal;
import dev.aigoals.client.protocol.Request;
import dev.aigoals.client.protocol.ServerMessage;
import dev.aigoals.client.protocol.ServerMessage.Suggestion;
import dev.aigoals.client.protocol.Work;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A learner who lets a model hear of their work: asks for goals, hands wrong programs in, takes hints, and types. */
final class AgentsLearner implements AutoCloseable {
    /** A small model at home takes minutes for a draft, and three repairs may follow. */
    private static final Duration PLANNING = Duration.ofMinutes(20);

    private static final Duration ANSWER = Duration.ofMinutes(2);
    private static final Duration SUGGESTION = Duration.ofSeconds(25);

    private final Stopwatch stopwatch;
    private final LearnerConnection connection;

    private AgentsLearner(Stopwatch stopwatch, LearnerConnection connection) {
        this.stopwatch = stopwatch;
        this.connection = connection;
    }

    static AgentsLearner begin(Gateway gateway) {
        SignIn signIn = Newcomer.at(gateway, "agents");
        gateway.change(signIn, Map.of("model_consent", true));
        Stopwatch stopwatch = new Stopwatch();
        return new AgentsLearner(stopwatch, gateway.connect(signIn, OptionalLong.of(0), stopwatch));
    }

    /** Empty where no goal came of it. */
    Optional<Goal> ask(String wish) {
        var _ = connection.send(ClientMessage.CreateGoalRequest.of(wish));
        ServerMessage.Progress outcome = stopwatch
                .await(
                        ServerMessage.Progress.class,
                        progress -> progress instanceof ServerMessage.GoalCreated
                                || progress instanceof ServerMessage.GoalFailed,
                        PLANNING)
                .orElseThrow(() -> late("The goal", PLANNING));
        return outcome instanceof ServerMessage.GoalCreated created ? Optional.of(created.goal()) : Optional.empty();
    }

    /** The final message, with all that was explained. */
    Work.ValidationResult submit(Goal goal, Goal.Task task, String code) {
        return end(
                Work.ValidationResult.class,
                Request.of(new ClientMessage.ValidateTaskRequest(goal.id(), task.id(), code, null)));
    }

    Work.Hint hint(Goal goal, Goal.Task task, String code) {
        return end(Work.Hint.class, Request.of(new ClientMessage.HintRequest(goal.id(), task.id(), code, null)));
    }

    /** Empty where the typing rests and nothing is said about it. */
    Optional<Suggestion> type(Goal goal, Goal.Task task, String code) {
        var _ = connection.send(new ClientMessage.CodeUpdate(goal.id(), task.id(), code, null));
        return stopwatch.await(Suggestion.class, said -> said.taskId().equals(task.id()), SUGGESTION);
    }

    private <T extends Work> T end(Class<T> type, Request request) {
        var _ = connection.send(request);
        return stopwatch
                .await(
                        type,
                        work -> work.last()
                                && work.requestId().equals(request.id().toString()),
                        ANSWER)
                .orElseThrow(() -> late("The answer", ANSWER));
    }

    private static MeasuringFailed late(String what, Duration patience) {
        return new MeasuringFailed(what + " did not come within " + patience.toMinutes()
                + " minutes. Look at the logs in the data folder.");
    }

    @Override
    public void close() {
        connection.close();
    }
}
