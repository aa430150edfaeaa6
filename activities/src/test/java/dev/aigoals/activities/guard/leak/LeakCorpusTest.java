package dev.aigoals.activities.guard.leak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.activities.guard.BankSamples;
import dev.aigoals.activities.guard.Piece;
import dev.aigoals.activities.guard.Sentences;
import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.runner.sandbox.SandboxProperties;
import dev.aigoals.contract.content.GoalContent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Solutions of the real bank, told in many ways, against hints and explanations that tell nothing. */
final class LeakCorpusTest {
    private static final double FEWEST_HELD = 0.95;
    private static CodeRunner runner;

    private static final Collection<Long> PROSE = new ConcurrentLinkedQueue<>();
    private static final Collection<Long> PROGRAMS = new ConcurrentLinkedQueue<>();
    private static final Collection<Long> CODE = new ConcurrentLinkedQueue<>();

    private record Missed(String where, String text) {}

    @BeforeAll
    static void open() throws InterruptedException {
        runner = CodeRunner.open(SandboxProperties.defaults());
    }

    @AfterAll
    static void close() throws IOException {
        BankSamples.figure("prose, microseconds a piece: " + quantiles(PROSE));
        BankSamples.figure("with code, microseconds a piece: " + quantiles(CODE));
        BankSamples.figure("programs run for a turn so far: " + quantiles(PROGRAMS));
        runner.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"leaks-tuned", "leaks-evaluation", "leaks-fresh"})
    void holdsNearlyEverySolution(String corpus) throws Exception {
        var leaks = BankSamples.leaks(corpus);
        List<Callable<Optional<Missed>>> cases = new ArrayList<>();
        leaks.forEach(leak -> cases.add(() -> missed(leak)));
        var missed =
                BankSamples.sideBySide(cases).stream().flatMap(Optional::stream).toList();
        BankSamples.figure(corpus + ": " + (leaks.size() - missed.size()) + " of " + leaks.size() + " held");

        assertThat(leaks).hasSizeGreaterThanOrEqualTo(55);
        assertThat(missed).hasSizeLessThanOrEqualTo((int) (leaks.size() * (1 - FEWEST_HELD)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"harmless-tuned", "harmless-evaluation", "harmless-explanations"})
    void holdsNoHarmlessSentence(String corpus) throws Exception {
        List<String> sentences = BankSamples.corpus(corpus);
        List<Callable<Optional<Missed>>> cases = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            for (int j = 0; j < 3; j++) {
                var goal = BankSamples.GOALS.get((i * 11 + j * 8) % BankSamples.GOALS.size());
                int task = (i + j) % goal.tasks().size();
                var text = List.of(sentences.get(i));
                cases.add(() -> held(goal, task, "starter", text));
            }
        }

        assertThat(found(corpus, cases)).isEmpty();
    }

    @Test
    void holdsNothingThatIsSaidAboutTheLearnersOwnCode() throws Exception {
        List<Callable<Optional<Missed>>> cases = new ArrayList<>();
        for (Map<String, String> said : BankSamples.leaks("harmless-own-code")) {
            var goal = BankSamples.goal(said.get("goal"));
            int task = BankSamples.task(goal, said.get("task"));
            cases.add(() -> held(goal, task, said.get("program"), List.of(said.get("text"))));
        }

        assertThat(found("harmless-own-code", cases)).isEmpty();
    }

    @Test
    void holdsNoHintOfTheBankBelowTheLastLevel() throws Exception {
        List<Callable<Optional<Missed>>> cases = new ArrayList<>();
        for (int level = 0; level < 3; level++) {
            cases.addAll(hints(level));
        }

        assertThat(cases).hasSizeGreaterThan(500);
        assertThat(found("hints of levels 1 to 3", cases)).isEmpty();
        assertThat(found("hints of level 4", hints(3))).hasSizeLessThan(cases.size() / 3);
    }

    /** Each by itself, as a turn gives them. */
    private static List<Callable<Optional<Missed>>> hints(int level) {
        List<Callable<Optional<Missed>>> cases = new ArrayList<>();
        for (GoalContent goal : BankSamples.GOALS) {
            for (int i = 0; i < goal.tasks().size(); i++) {
                var hint = goal.tasks().get(i).hints().get(level);
                int task = i;
                cases.add(() -> held(goal, task, "starter", List.of(hint.en())));
                cases.add(() -> held(goal, task, "starter", List.of(hint.es())));
            }
        }
        return cases;
    }

    private static List<Missed> found(String what, List<Callable<Optional<Missed>>> cases) throws Exception {
        var found =
                BankSamples.sideBySide(cases).stream().flatMap(Optional::stream).toList();
        BankSamples.figure(what + ": " + found.size() + " of " + cases.size() + " held");
        return found;
    }

    private static String quantiles(Collection<Long> times) {
        var sorted = times.stream().sorted().toList();
        return sorted.isEmpty()
                ? "none"
                : "p50 " + sorted.get(sorted.size() / 2) + ", p99 " + sorted.get(sorted.size() * 99 / 100) + ", most "
                        + sorted.getLast() + " of " + sorted.size();
    }

    private static Optional<Missed> missed(Map<String, String> leak) throws InterruptedException {
        var goal = BankSamples.goal(leak.get("goal"));
        int task = BankSamples.task(goal, leak.get("task"));
        String where = String.join(" ", leak.get("goal"), leak.get("task"), leak.get("kind"), leak.get("program"));
        return held(goal, task, leak.get("program"), List.of(leak.get("text"))).isPresent()
                ? Optional.empty()
                : Optional.of(new Missed(where, leak.get("text")));
    }

    private static Optional<Missed> held(GoalContent goal, int task, String which, List<String> texts)
            throws InterruptedException {
        var program = BankSamples.program(goal, task, which);
        var failing = BankSamples.failing(runner, goal, task, program);
        assertThat(failing).isNotEmpty();
        var check = new LeakCheck(runner, Guarded.of(goal, task, program, failing));
        var sentences = new Sentences();
        var pieces = Stream.concat(
                        texts.stream().flatMap(text -> sentences.add(text).stream()),
                        Stream.of(1).flatMap(end -> sentences.finish().stream()))
                .toList();
        for (Piece piece : pieces) {
            long start = System.nanoTime();
            var verdict = check.examine(piece);
            boolean prose = Fragment.of(piece).size() == 1 && !piece.code();
            (prose ? PROSE : CODE).add((System.nanoTime() - start) / 1000);
            PROGRAMS.add((long) check.programs());
            if (verdict instanceof LeakVerdict.Held held) {
                return Optional.of(new Missed(goal.slug() + " " + task + " " + held, piece.text()));
            }
        }
        return Optional.empty();
    }
}
