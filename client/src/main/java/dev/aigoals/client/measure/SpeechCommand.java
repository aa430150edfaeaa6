package dev.aigoals.client.measure;

import dev.aigoals.client.connection.Gateway;
import dev.aigoals.client.connection.RestFailure;
import dev.aigoals.client.exercise.ExerciseUnreadable;
import dev.aigoals.client.installation.Installation;
import dev.aigoals.client.installation.InstallationUnreadable;
import dev.aigoals.client.terminal.Screen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How soon a model's sentences and hints are on a learner's screen, one learner alone and many at once, with a scripted model. */
public final class SpeechCommand {

    private static final int STREAMS = 20;
    private static final int MOST_STREAMS = 100;
    private static final int ALONE = 20;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 10;

    private SpeechCommand() {}

    /**
     * The exit status: 0 where everything was measured.
     *
     * @param provider the model's server that the system was started with
     * @param arguments how many streams, or nothing
     */
    public static int run(
            Screen screen, Path installation, List<Path> banks, ScriptedProvider provider, List<String> arguments) {
        List<SpeechLearner> learners = new ArrayList<>();
        try {
            int streams = HowMany.of(arguments, "streams at once", MOST_STREAMS, STREAMS);
            Gateway gateway = new Gateway(Installation.read(installation).gatewayUrl());
            measure(screen, begin(streams, gateway, learners), banks, provider);
            new HintRounds(screen, begin(streams, gateway, learners), banks, provider).measure();
            return 0;
        } catch (MeasuringFailed | RestFailure | ExerciseUnreadable | InstallationUnreadable failure) {
            screen.problem(String.valueOf(failure.getMessage()));
            return 1;
        } finally {
            learners.forEach(SpeechLearner::close);
        }
    }

    /** Newcomers, who are added to all the others. */
    private static List<SpeechLearner> begin(int count, Gateway gateway, List<SpeechLearner> all) {
        List<SpeechLearner> newcomers = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            SpeechLearner newcomer = SpeechLearner.begin(gateway, MeasureCommand.WISH);
            all.add(newcomer);
            newcomers.add(newcomer);
        }
        return newcomers;
    }

    private static void measure(
            Screen screen, List<SpeechLearner> learners, List<Path> banks, ScriptedProvider provider) {
        String program = MeasureCommand.firstTask(learners.getFirst().goal(), banks)
                .wrong()
                .getFirst()
                .code();
        screen.heading("One learner alone: " + WARM_UP + " explained submissions to warm up, then " + ALONE);
        List<SpeechTimes> alone = new ArrayList<>();
        provider.speakAtOnce();
        for (int round = 0; round < WARM_UP + ALONE; round++) {
            alone.add(learners.getFirst().submit(program, provider));
        }
        report(screen, alone.subList(WARM_UP, alone.size()));
        screen.heading(learners.size() + " learners at once: " + WARM_UP + " rounds to warm up, then " + ROUNDS
                + "; their streams begin together");
        List<SpeechTimes> together = new ArrayList<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            provider.speakTogether(learners.size());
            together.addAll(Together.each(learners, learner -> learner.submit(program, provider)));
        }
        line(
                screen,
                "token to sentence at socket",
                together.subList(WARM_UP * learners.size(), together.size()),
                SpeechTimes::sentence);
    }

    private static void report(Screen screen, List<SpeechTimes> times) {
        line(screen, "message to first byte", times, SpeechTimes::firstByte);
        line(screen, "  message to verdict's words", times, SpeechTimes::verdict);
        line(screen, "  from there to the request", times, SpeechTimes::asked);
        line(screen, "token to sentence at socket", times, SpeechTimes::sentence);
    }

    static <T> void line(Screen screen, String what, List<T> times, Function<T, Duration> step) {
        Latencies latencies = new Latencies(times.stream().map(step).toList());
        screen.line("  %-36s %s  (%d)".formatted(what, latencies.finely(), times.size()));
    }
}
