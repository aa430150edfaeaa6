package dev.aigoals.client.measure;

import dev.aigoals.client.exercise.Solutions;
import dev.aigoals.client.terminal.Screen;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How soon many learners at once read a model's hints, each of which is proven by running before a word of it is shown. */
final class HintRounds {

    /** Together the four levels of a task: a level that was given once is not asked of the model again. */
    private static final int WARM_UP = 1;

    private static final int ROUNDS = 3;

    private final Screen screen;
    private final List<SpeechLearner> learners;
    private final Solutions.Task task;
    private final ScriptedProvider provider;

    /** The learners must be new: whoever failed a dozen times is given a rest, in which hints wait. */
    HintRounds(Screen screen, List<SpeechLearner> learners, List<Path> banks, ScriptedProvider provider) {
        this.screen = screen;
        this.learners = learners;
        this.task = MeasureCommand.firstTask(learners.getFirst().goal(), banks);
        this.provider = provider;
    }

    void measure() {
        screen.heading("Hints for " + learners.size() + " new learners at once: " + WARM_UP + " round to warm up, then "
                + ROUNDS + "; the model's answers begin together");
        provider.hintWith(new ScriptedHint(task.reference()));
        List<Optional<HintTimes>> hints = new ArrayList<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            hints.addAll(round());
        }
        report(hints.subList(WARM_UP * learners.size(), hints.size()));
    }

    /** The failed submission opens the level that is asked for then. */
    private List<Optional<HintTimes>> round() {
        String program = task.wrong().getFirst().code();
        provider.speakAtOnce();
        Together.each(learners, learner -> learner.submit(program, provider));
        provider.speakTogether(learners.size());
        return Together.each(learners, learner -> learner.askForHint(program, provider));
    }

    private void report(List<Optional<HintTimes>> hints) {
        List<HintTimes> times = hints.stream().flatMap(Optional::stream).toList();
        if (times.isEmpty()) {
            throw new MeasuringFailed("No hint came of the model: all " + hints.size()
                    + " fell back to their author's words. Look at the logs in the data folder.");
        }
        if (times.size() < hints.size()) {
            screen.line("  not counted: " + (hints.size() - times.size()) + " of " + hints.size()
                    + " hints, which fell back to their author's words");
        }
        SpeechCommand.line(screen, "hint: message to first byte", times, HintTimes::firstByte);
        SpeechCommand.line(screen, "  before the wait for the others", times, HintTimes::asked);
        SpeechCommand.line(screen, "hint: last token to words at socket", times, HintTimes::words);
    }
}
