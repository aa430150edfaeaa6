package dev.aigoals.client.measure;

import dev.aigoals.client.connection.ConnectionEnded;
import dev.aigoals.client.connection.ConnectionListener;
import dev.aigoals.client.protocol.ClientMessage;
import dev.aigoals.client.protocol.Envelope;
import dev.aigoals.client.protocol.Goal;
import dev.aigoals.client.protocol.Request;
import dev.aigoals.client.protocol.ServerMessage;
import dev.aigoals.client.protocol.Work;
import dev.aigoals.client.protocol.Work.ValidationResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Notes when each message arrives, on the thread that received it. */
final class Stopwatch implements ConnectionListener {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration QUIET = Duration.ofMillis(250);

    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();

    private volatile @Nullable ConnectionEnded ended;

    /** A message and when it came, by {@link System#nanoTime}. */
    record Arrival(long at, ServerMessage message) {}

    @Override
    public void received(Envelope message) {
        arrivals.add(new Arrival(System.nanoTime(), message.payload()));
    }

    @Override
    public void ended(ConnectionEnded reason) {
        ended = reason;
    }

    Goal createdGoal() {
        while (true) {
            ServerMessage message = next().message();
            if (message instanceof ServerMessage.GoalCreated created) {
                return created.goal();
            }
            if (message instanceof ServerMessage.GoalFailed failed) {
                throw new MeasuringFailed("No goal came of the request: " + failed.message());
            }
        }
    }

    /** Submits by the given sender and waits for the final. */
    Submission time(ClientMessage.ValidateTaskRequest submission, Consumer<Request> sender) {
        Request request = Request.of(submission);
        long sent = System.nanoTime();
        sender.accept(request);
        Duration firstWord = null;
        while (true) {
            Arrival arrival = next();
            if (arrival.message() instanceof ValidationResult result
                    && result.requestId().equals(request.id().toString())) {
                Duration passed = Duration.ofNanos(arrival.at() - sent);
                firstWord = Optional.ofNullable(firstWord).orElse(passed);
                if (result.last()) {
                    return new Submission(firstWord, passed, result);
                }
            }
        }
    }

    /** Everything about the request from here on, up to its final. */
    List<Arrival> hearOut(Request request) {
        return hearOut(request, PATIENCE);
    }

    /** The same where nothing may come for as long as that. */
    List<Arrival> hearOut(Request request, Duration patience) {
        List<Arrival> heard = new ArrayList<>();
        while (true) {
            Arrival arrival = next(patience);
            if (arrival.message() instanceof Work work
                    && work.requestId().equals(request.id().toString())) {
                heard.add(arrival);
                if (work.last()) {
                    return heard;
                }
            }
        }
    }

    /** The next such message from here on; empty where none comes in time. */
    <T extends ServerMessage> Optional<T> await(Class<T> type, Predicate<T> wanted, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<Arrival> arrival = poll(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            if (arrival.isEmpty()) {
                return Optional.empty();
            }
            ServerMessage message = arrival.get().message();
            if (type.isInstance(message) && wanted.test(type.cast(message))) {
                return Optional.of(type.cast(message));
            }
        }
    }

    /** Waits until nothing has come for a while, as a learner reads before the next try. */
    void awaitQuiet() {
        while (poll(QUIET).isPresent()) {
            // Something came: wait once more.
        }
    }

    private Arrival next() {
        return next(PATIENCE);
    }

    private Arrival next(Duration patience) {
        return poll(patience)
                .orElseThrow(() -> new MeasuringFailed(
                        ended == null
                                ? "Nothing came for " + patience.toSeconds()
                                        + " s. Look at the logs in the data folder."
                                : String.valueOf(ended.getMessage())));
    }

    private Optional<Arrival> poll(Duration patience) {
        try {
            return Optional.ofNullable(arrivals.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new MeasuringFailed("Interrupted");
        }
    }
}
