package dev.aigoals.client.measure;

import dev.aigoals.client.connection.Gateway;
import dev.aigoals.client.connection.LearnerConnection;
import dev.aigoals.client.connection.RestFailure;
import dev.aigoals.client.connection.SignIn;
import dev.aigoals.client.exercise.ExerciseUnreadable;
import dev.aigoals.client.exercise.Solutions;
import dev.aigoals.client.installation.Installation;
import dev.aigoals.client.installation.InstallationUnreadable;
import dev.aigoals.client.protocol.ClientMessage;
import dev.aigoals.client.protocol.Goal;
import dev.aigoals.client.terminal.Screen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;

/** How soon a learner hears of a submission, and how much memory the system has, servers included. */
public final class MeasureCommand {

    static final String WISH = "Count the toys of a shop with Python dictionaries";
    private static final int ROUNDS = 60;
    private static final int MOST_ROUNDS = 10_000;
    private static final int WARM_UP = 20;
    private static final double KIB_PER_MB = 1_000_000 / 1024.0;

    private MeasureCommand() {}

    /**
     * The exit status: 0 where everything was measured.
     *
     * @param arguments how many rounds, or nothing
     */
    public static int run(Screen screen, Path installation, List<Path> banks, List<String> arguments) {
        try {
            int rounds = HowMany.of(arguments, "rounds", MOST_ROUNDS, ROUNDS);
            Installation system = Installation.read(installation);
            measure(screen, system, banks, rounds);
            return 0;
        } catch (MeasuringFailed | RestFailure | ExerciseUnreadable | InstallationUnreadable failure) {
            screen.problem(String.valueOf(failure.getMessage()));
            return 1;
        }
    }

    private static void measure(Screen screen, Installation system, List<Path> banks, int rounds) {
        Gateway gateway = new Gateway(system.gatewayUrl());
        SignIn signIn = Newcomer.at(gateway, "measure");
        Stopwatch stopwatch = new Stopwatch();
        try (LearnerConnection connection = gateway.connect(signIn, OptionalLong.of(0), stopwatch)) {
            var _ = connection.send(ClientMessage.CreateGoalRequest.of(WISH));
            Goal goal = stopwatch.createdGoal();
            String wrong = firstTask(goal, banks).wrong().getFirst().code();
            screen.heading(goal.title() + ": " + WARM_UP + " submissions to warm up, then " + rounds);
            for (int round = 0; round < WARM_UP; round++) {
                submit(stopwatch, connection, goal, wrong, -round);
            }
            List<Submission> submissions = new ArrayList<>();
            for (int round = 1; round <= rounds; round++) {
                submissions.add(submit(stopwatch, connection, goal, wrong, round));
            }
            report(screen, submissions);
        }
        screen.heading("Memory (proportional set size)");
        memory(screen, system);
    }

    private static Submission submit(
            Stopwatch stopwatch, LearnerConnection connection, Goal goal, String wrong, int round) {
        stopwatch.awaitQuiet();
        String code = wrong.stripTrailing() + "\n# round " + round + "\n";
        ClientMessage.ValidateTaskRequest submission = new ClientMessage.ValidateTaskRequest(
                goal.id(), goal.tasks().getFirst().id(), code, null);
        return stopwatch.time(submission, request -> {
            var _ = connection.send(request);
        });
    }

    static Solutions.Task firstTask(Goal goal, List<Path> banks) {
        return Solutions.ofGoal(goal.title(), banks)
                .orElseThrow(() -> new MeasuringFailed(
                        "The goal \"" + goal.title() + "\" is in none of the folders " + banks + "."))
                .tasks()
                .getFirst();
    }

    private static void report(Screen screen, List<Submission> submissions) {
        int checks = submissions.getFirst().result().checks() == null
                ? 0
                : submissions.getFirst().result().checks().size();
        screen.line("  first word                  " + summary(submissions, Submission::firstWord));
        screen.line("  verdict of " + checks + " checks" + " ".repeat(8) + summary(submissions, Submission::verdict));
    }

    private static String summary(List<Submission> submissions, Function<Submission, Duration> step) {
        return new Latencies(submissions.stream().map(step).toList()).summary();
    }

    private static void memory(Screen screen, Installation system) {
        Long pid = system.pid();
        if (pid == null) {
            throw new MeasuringFailed("standalone.json names no process. Start ./goals up again.");
        }
        Footprint footprint = ProcessHandle.of(pid)
                .map(Footprint::of)
                .orElseThrow(() -> new MeasuringFailed("The system's process " + pid + " is not on this machine."));
        footprint.kibibytes().forEach((name, size) -> screen.line(megabytes(name, size)));
        screen.line(megabytes("together", footprint.total()));
    }

    private static String megabytes(String name, long kibibytes) {
        return String.format(Locale.ROOT, "  %-16s %6.0f MB", name, kibibytes / KIB_PER_MB);
    }
}
