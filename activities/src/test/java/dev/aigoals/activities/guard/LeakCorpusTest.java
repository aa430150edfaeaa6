package dev.aigoals.activities.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.runner.sandbox.SandboxProperties;
import dev.aigoals.contract.content.GoalContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
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

    private record Missed(String where, String text) {}

    @BeforeAll
    static void open() throws InterruptedException {
        runner = CodeRunner.open(SandboxProperties.defaults());
    }

    @AfterAll
    static void close() {
        runner.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"leaks-tuned", "leaks-evaluation"})
    void holdsNearlyEverySolution(String corpus) throws Exception {
        var leaks = BankSamples.leaks(corpus);
        List<Callable<Optional<Missed>>> cases = new ArrayList<>();
        leaks.forEach(leak -> cases.add(() -> missed(leak)));
        var missed =
                BankSamples.sideBySide(cases).stream().flatMap(Optional::stream).toList();

        assertThat(leaks).hasSizeGreaterThanOrEqualTo(55);
        assertThat(missed).hasSizeLessThanOrEqualTo((int) (leaks.size() * (1 - FEWEST_HELD)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"harmless-tuned", "harmless-evaluation"})
    void holdsNoHarmlessSentence(String corpus) throws Exception {
        List<String> sentences = BankSamples.corpus(corpus);
        List<Callable<Optional<Missed>>> cases = new ArrayList<>();
        for (int i = 0; i < BankSamples.GOALS.size(); i++) {
            var goal = BankSamples.GOALS.get(i);
            var some = List.of(
                    sentences.get(i % sentences.size()),
                    sentences.get((i * 7 + 3) % sentences.size()),
                    sentences.get((i * 5 + 1) % sentences.size()));
            int task = i % goal.tasks().size();
            some.forEach(text -> cases.add(() -> held(goal, task, "starter", List.of(text))));
        }

        assertThat(BankSamples.sideBySide(cases).stream().flatMap(Optional::stream))
                .isEmpty();
    }

    @Test
    void holdsNoHintOfTheBankBelowTheLastLevel() throws Exception {
        List<Callable<Optional<Missed>>> cases = new ArrayList<>();
        for (GoalContent goal : BankSamples.GOALS) {
            for (int i = 0; i < goal.tasks().size(); i++) {
                var hints = goal.tasks().get(i).hints().subList(0, 3);
                int task = i;
                cases.add(() -> held(
                        goal,
                        task,
                        "starter",
                        hints.stream().map(hint -> hint.en() + "\n\n").toList()));
                cases.add(() -> held(
                        goal,
                        task,
                        "starter",
                        hints.stream().map(hint -> hint.es() + "\n\n").toList()));
            }
        }

        assertThat(cases).hasSizeGreaterThan(150);
        assertThat(BankSamples.sideBySide(cases).stream().flatMap(Optional::stream))
                .isEmpty();
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
            if (check.examine(piece) instanceof LeakVerdict.Held held) {
                return Optional.of(new Missed(goal.slug() + " " + task + " " + held, piece.text()));
            }
        }
        return Optional.empty();
    }
}
