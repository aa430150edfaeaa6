package dev.aigoals.standalone.command;

import dev.aigoals.activities.replay.Replay;
import dev.aigoals.activities.replay.ReplayPlan;
import dev.aigoals.standalone.Refusal;
import dev.aigoals.standalone.console.Progress;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs recorded turns of agents again, on the servers of a data folder, whether the system is up on it or not. */
final class ReplayCommand {

    private final PrintStream out;

    ReplayCommand(PrintStream out) {
        this.out = out;
    }

    /**
     * What was typed.
     *
     * @param rest the options that are not of this command
     */
    record Request(ReplayPlan plan, Optional<String> address, List<String> rest) {

        /** Reads {@code --since DATE [--model NAME] [--address ADDRESS] [--present-prompts]}. */
        static Request parse(List<String> words) {
            Optional<String> model = Optional.empty();
            Optional<String> address = Optional.empty();
            Optional<Instant> since = Optional.empty();
            boolean prompts = false;
            List<String> rest = new ArrayList<>();
            Deque<String> left = new ArrayDeque<>(words);
            while (!left.isEmpty()) {
                String word = left.removeFirst();
                switch (word) {
                    case "--model" -> model = Optional.of(value(word, left));
                    case "--address" -> address = Optional.of(value(word, left));
                    case "--since" -> since = Optional.of(date(value(word, left)));
                    case "--present-prompts" -> prompts = true;
                    default -> rest.add(word);
                }
            }
            Instant from = since.orElseThrow(() -> usage("It must be said from when on turns are replayed."));
            return new Request(new ReplayPlan(model, prompts, from), address, List.copyOf(rest));
        }

        private static String value(String option, Deque<String> rest) {
            String value = rest.pollFirst();
            if (value == null || value.isBlank()) {
                throw usage(option + " needs a value.");
            }
            return value;
        }

        private static Instant date(String value) {
            try {
                return value.contains("T")
                        ? Instant.parse(value)
                        : LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant();
            } catch (DateTimeException unreadable) {
                throw usage("'%s' is no date.".formatted(value));
            }
        }

        private static Refusal usage(String problem) {
            return new Refusal(
                    problem,
                    "For instance: ./goals replay --model NAME --since 2026-01-31 (or 2026-01-31T12:00:00Z); `./goals --help` explains the options.");
        }
    }

    /** True when the turns were replayed. */
    boolean run(Path data, Request request, Options options, Running running) throws InterruptedException {
        if (Announcement.ofRunning(data).isPresent()) {
            LogSettings.silence();
            return replay(data, ServersFile.read(data), request, options);
        }
        try (Progress progress = new Progress(out);
                Backend backend = Backend.open(data, progress, running)) {
            backend.start();
            return replay(data, backend.settings(), request, options);
        }
    }

    /** Tells what a running system has recorded. */
    void run(Path data, ReplayPlan recorded, Options options) throws InterruptedException {
        LogSettings.silence();
        replay(data, ServersFile.read(data), new Request(recorded, Optional.empty(), List.of()), options);
    }

    private boolean replay(Path data, Map<String, String> servers, Request request, Options options)
            throws InterruptedException {
        Map<String, String> settings = new HashMap<>(servers);
        ModelChoice asked = request.address().map(ModelChoice.NONE::withAddress).orElse(ModelChoice.NONE);
        settings.putAll(asked.over(ModelChoice.remembered(data)).settings());
        settings.putAll(options.settings());
        boolean replayed = Replay.run(settings, request.plan(), out::println);
        if (!replayed) {
            out.printf(
                    "Name a server with --address ADDRESS, set one with `./goals up --model ADDRESS`, or set %s.%n",
                    ModelTrial.KEY);
        }
        out.flush();
        return replayed;
    }
}
