package dev.aigoals.standalone.command;

import dev.aigoals.activities.replay.ReplayPlan;
import dev.aigoals.client.demo.DemoCommand;
import dev.aigoals.client.measure.AgentsCommand;
import dev.aigoals.client.measure.MeasureCommand;
import dev.aigoals.client.measure.ScriptedProvider;
import dev.aigoals.client.measure.SpeechCommand;
import dev.aigoals.client.terminal.Screen;
import dev.aigoals.standalone.Refusal;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A client's visit to a system of its own, or to the one that is already running on that data folder. */
final class ClientSession {

    private final PrintStream out;
    private final Map<String, String> environment;
    private final Clock clock = Clock.systemUTC();
    private int exitStatus = 1;

    ClientSession(PrintStream out, Map<String, String> environment) {
        this.out = out;
        this.environment = environment;
    }

    /** What a client does with a running system; answers its exit status. */
    @FunctionalInterface
    private interface Visit {

        int play(Screen screen, Announcement announcement);
    }

    /** True when the demo showed all that it promises. */
    boolean demo(Path data, Options options, Running running) throws InterruptedException {
        return visit(data, options, running, (screen, announcement) -> {
            List<String> arguments = new ArrayList<>(List.of(announcement.file().toString()));
            options.banks().forEach(bank -> arguments.addAll(List.of("--bank", bank.toString())));
            arguments.addAll(options.words());
            return DemoCommand.run(screen, arguments.toArray(String[]::new));
        });
    }

    /** True when all was measured. */
    boolean measure(Path data, Options options, Running running) throws InterruptedException {
        return visit(
                data,
                options,
                running,
                (screen, announcement) ->
                        MeasureCommand.run(screen, announcement.file(), options.banks(), options.words()));
    }

    /** The same for a model's words: on a system of its own, which speaks with a scripted model. */
    boolean measureSpeech(Path data, Options options, Running running) throws InterruptedException {
        if (Announcement.ofRunning(data).isPresent()) {
            throw new Refusal(
                    "A system is running on the data folder " + data + ".",
                    "Stop it first, or name another folder with --data: this measurement brings a model of its own.");
        }
        try (ScriptedProvider provider = new ScriptedProvider()) {
            return visit(
                    data,
                    options.withSettings(provider.settings()),
                    running,
                    (screen, announcement) -> SpeechCommand.run(
                            screen, announcement.file(), options.banks(), provider, options.furtherWords()));
        }
    }

    /** The agents with whatever model is set; then what was recorded of it. */
    boolean measureAgents(Path data, Options options, Running running) throws InterruptedException {
        return visit(data, options, running, (screen, announcement) -> {
            Instant begin = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            int status = AgentsCommand.run(screen, announcement.file(), options.banks(), options.furtherWords());
            screen.line("");
            ReplayPlan recorded = new ReplayPlan(Optional.empty(), false, begin);
            try {
                new ReplayCommand(out).run(data, recorded, options);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return 1;
            }
            return status;
        });
    }

    private boolean visit(Path data, Options options, Running running, Visit visit) throws InterruptedException {
        Screen screen = Screen.ofProcess(environment);
        Optional<Announcement> up = Announcement.ofRunning(data);
        if (up.isPresent()) {
            exitStatus = visit.play(screen, up.get());
        } else {
            new UpCommand(out)
                    .run(data, options, running, announcement -> exitStatus = visit.play(screen, announcement));
        }
        return exitStatus == 0;
    }
}
