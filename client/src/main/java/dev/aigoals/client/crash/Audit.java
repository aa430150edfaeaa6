package dev.aigoals.client.crash;

import dev.aigoals.client.connection.Gateway;
import dev.aigoals.client.connection.LearnerConnection;
import dev.aigoals.client.crash.SteadyLearner.Acknowledged;
import dev.aigoals.client.lake.Lake;
import dev.aigoals.client.protocol.ClientMessage;
import dev.aigoals.client.protocol.Envelope;
import dev.aigoals.client.protocol.ServerMessage;
import dev.aigoals.client.protocol.Work;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds what one learner was told against itself, against a fresh resume, and against the data lake. */
final class Audit {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final SteadyLearner learner;
    private final List<String> faults = new ArrayList<>();

    Audit(SteadyLearner learner) {
        this.learner = learner;
    }

    /** What is wrong; empty when all is right. */
    List<String> faults(Gateway gateway, Lake lake) {
        streamHasNoGap();
        aFreshResumeSaysTheSame(gateway);
        everyAcknowledgedRequestHasOneFinal();
        triesCountUp();
        goalsAreCreatedAndCompletedOnce();
        theLakeHoldsEachEventOnce(lake);
        return faults.stream()
                .map(fault -> "learner " + learner.id() + ": " + fault)
                .toList();
    }

    private void streamHasNoGap() {
        long expected = 1;
        for (Envelope message : learner.ledger().stream()) {
            if (Objects.requireNonNull(message.seq()) != expected) {
                faults.add("seq " + message.seq() + " came where " + expected + " was due");
                return;
            }
            expected++;
        }
    }

    private void aFreshResumeSaysTheSame(Gateway gateway) {
        List<Envelope> seen = learner.ledger().stream();
        Ledger fresh = new Ledger();
        try (LearnerConnection _ = gateway.connect(learner.signIn(), OptionalLong.of(0), fresh)) {
            fresh.awaitSize(seen.size(), PATIENCE);
        }
        List<Envelope> again = fresh.stream().subList(0, seen.size());
        for (int index = 0; index < seen.size(); index++) {
            if (!sameWords(seen.get(index), again.get(index))) {
                faults.add("message " + seen.get(index).seq() + " reads otherwise when it is asked for again: "
                        + seen.get(index) + " and " + again.get(index));
            }
        }
    }

    private static boolean sameWords(Envelope one, Envelope other) {
        return Objects.equals(one.seq(), other.seq())
                && one.type().equals(other.type())
                && one.payload().equals(other.payload());
    }

    private void everyAcknowledgedRequestHasOneFinal() {
        Map<String, Long> finals = learner.ledger().all(Work.class).stream()
                .filter(Work::last)
                .collect(Collectors.groupingBy(Work::requestId, Collectors.counting()));
        for (Acknowledged done : learner.acknowledged()) {
            boolean isWork = !(done.request().payload() instanceof ClientMessage.CreateGoalRequest);
            long count = finals.getOrDefault(done.request().id().toString(), 0L);
            if (isWork && count != 1) {
                faults.add("request " + done.request().id() + " was acknowledged and has " + count + " finals");
            }
        }
    }

    /** A validation that counts, counts once: 1, 2, 3, ... for each task, and the completion names the last. */
    private void triesCountUp() {
        Map<String, Integer> tries = new LinkedHashMap<>();
        for (Envelope message : learner.ledger().stream()) {
            switch (message.payload()) {
                case Work.ValidationResult result
                when result.last() -> {
                    if (result.verdict() == Work.Verdict.INCONCLUSIVE) {
                        faults.add("request " + result.requestId() + " got no verdict");
                    } else {
                        expect(result.taskId(), result.tries(), tries.merge(result.taskId(), 1, Integer::sum));
                    }
                }
                case ServerMessage.TaskCompleted completed ->
                    expect(completed.taskId(), completed.tries(), tries.getOrDefault(completed.taskId(), 0));
                default -> {}
            }
        }
    }

    private void expect(String task, @Nullable Integer tries, int expected) {
        if (!Integer.valueOf(expected).equals(tries)) {
            faults.add("task " + task + " counts " + tries + " tries where " + expected + " were made");
        }
    }

    private void goalsAreCreatedAndCompletedOnce() {
        once(learner.ledger().all(ServerMessage.GoalCreated.class), ServerMessage.GoalCreated::goalId, "created");
        once(learner.ledger().all(ServerMessage.GoalCompleted.class), ServerMessage.GoalCompleted::goalId, "completed");
        once(learner.ledger().all(ServerMessage.TaskCompleted.class), ServerMessage.TaskCompleted::taskId, "completed");
    }

    private <T> void once(List<T> messages, Function<T, String> id, String what) {
        messages.stream()
                .collect(Collectors.groupingBy(id, Collectors.counting()))
                .forEach((key, count) -> {
                    if (count != 1) {
                        faults.add(key + " is " + what + " " + count + " times");
                    }
                });
    }

    private void theLakeHoldsEachEventOnce(Lake lake) {
        Map<String, Long> expected = expectedEvents();
        Map<String, Long> found = Map.of();
        long until = System.nanoTime() + PATIENCE.toNanos();
        do {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            Map<String, Long> counts = lake.countByType(learner.id());
            found = expected.keySet().stream()
                    .collect(Collectors.toMap(Function.identity(), type -> counts.getOrDefault(type, 0L)));
        } while (!found.equals(expected) && System.nanoTime() < until);
        if (!found.equals(expected)) {
            faults.add("the lake holds " + found + " where " + expected + " happened");
        }
        lake.repeated(learner.id())
                .forEach((event, count) -> faults.add("event " + event + " lies in the lake " + count + " times"));
    }

    /** Events whose number follows from what the learner was told. */
    private Map<String, Long> expectedEvents() {
        long validations = learner.acknowledged().stream()
                .filter(done -> done.request().payload() instanceof ClientMessage.ValidateTaskRequest)
                .count();
        Map<String, Long> events = new LinkedHashMap<>();
        events.put("code.submitted", validations);
        events.put("code.validated", validations);
        events.put("task.validated", validations);
        events.put("goal.created", count(ServerMessage.GoalCreated.class));
        events.put("goal.completed", count(ServerMessage.GoalCompleted.class));
        events.put("task.completed", count(ServerMessage.TaskCompleted.class));
        events.put("user.registered", 1L);
        return events;
    }

    private long count(Class<? extends ServerMessage> type) {
        return learner.ledger().all(type).size();
    }
}
