package dev.aigoals.client.crash;

import dev.aigoals.client.connection.Gateway;
import dev.aigoals.client.connection.RestFailure;
import dev.aigoals.client.exercise.ExerciseUnreadable;
import dev.aigoals.client.installation.Installation;
import dev.aigoals.client.lake.Lake;
import dev.aigoals.client.lake.LakeUnreadable;
import dev.aigoals.client.terminal.Screen;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Several learners at work while something is killed again and again, and the audit of it all. */
public final class CrashTrial {

    private static final int LEARNERS = 3;
    private static final int MOST_MESSAGES_BETWEEN = 25;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Screen screen;
    private final Installation system;
    private final List<Path> banks;
    private final Random random;

    public CrashTrial(Screen screen, Installation system, List<Path> banks, Random random) {
        this.screen = screen;
        this.system = system;
        this.banks = List.copyOf(banks);
        this.random = random;
    }

    /** What went wrong, in words; empty when everything that was accepted was done, once. */
    public List<String> play(int rounds, Outage outage) throws InterruptedException {
        Installation.ObjectStore objects = system.objects();
        if (objects == null) {
            return List.of("standalone.json names no object store. Start ./goals up again.");
        }
        Gateway gateway = new Gateway(system.gatewayUrl());
        List<SteadyLearner> learners = new ArrayList<>();
        try (Lake lake = new Lake(objects, Instant.now());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int index = 0; index < LEARNERS; index++) {
                learners.add(new SteadyLearner(gateway, banks, new Random(random.nextLong())));
            }
            List<CompletableFuture<Void>> work = learners.stream()
                    .map(learner -> CompletableFuture.runAsync(learner, threads))
                    .toList();
            List<String> faults = strikeWhileTheyWork(rounds, outage, learners, work);
            if (faults.isEmpty()) {
                return audit(gateway, lake, learners);
            }
            threads.shutdownNow();
            return faults;
        } catch (TrialFailed | LakeUnreadable | RestFailure | ExerciseUnreadable failure) {
            return List.of(String.valueOf(failure.getMessage()));
        } finally {
            learners.forEach(SteadyLearner::close);
        }
    }

    private List<String> strikeWhileTheyWork(
            int rounds, Outage outage, List<SteadyLearner> learners, List<CompletableFuture<Void>> work)
            throws InterruptedException {
        try {
            strike(rounds, outage, learners);
            learners.forEach(SteadyLearner::finish);
            work.forEach(CompletableFuture::join);
            return List.of();
        } catch (TrialFailed | CompletionException failed) {
            Throwable reason = failed.getCause() instanceof TrialFailed inner ? inner : failed;
            return List.of(String.valueOf(reason.getMessage()));
        }
    }

    private void strike(int rounds, Outage outage, List<SteadyLearner> learners) throws InterruptedException {
        for (int round = 1; round <= rounds; round++) {
            SteadyLearner watched = learners.get(random.nextInt(learners.size()));
            int messages = 1 + random.nextInt(MOST_MESSAGES_BETWEEN);
            watched.ledger().awaitSize(watched.ledger().size() + messages, PATIENCE);
            List<Integer> before =
                    learners.stream().map(learner -> learner.ledger().size()).toList();
            long began = System.nanoTime();
            String done = outage.strike();
            for (int index = 0; index < learners.size(); index++) {
                learners.get(index).ledger().awaitSize(before.get(index) + 1, PATIENCE);
            }
            screen.line("  round %d: %s; all learners went on after %s"
                    .formatted(round, done, Screen.seconds(Duration.ofNanos(System.nanoTime() - began))));
        }
    }

    private List<String> audit(Gateway gateway, Lake lake, List<SteadyLearner> learners) {
        List<String> faults = new ArrayList<>();
        for (SteadyLearner learner : learners) {
            faults.addAll(new Audit(learner).faults(gateway, lake));
        }
        int requests =
                learners.stream().mapToInt(each -> each.acknowledged().size()).sum();
        int messages = learners.stream().mapToInt(each -> each.ledger().size()).sum();
        screen.line("  audited: %d learners, %d acknowledged requests, %d stream messages, %d files in the lake"
                .formatted(learners.size(), requests, messages, lake.fileCount()));
        return faults;
    }
}
