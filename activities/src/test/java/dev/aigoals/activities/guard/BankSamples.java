package dev.aigoals.activities.guard;

import dev.aigoals.activities.bank.BankReader;
import dev.aigoals.activities.runner.CheckListener;
import dev.aigoals.activities.runner.CheckResult;
import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.runner.Program;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.content.TaskContent;
import dev.aigoals.contract.learner.LearnerLocale;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The real bank, its learners' programs, and the corpora of this room. */
public final class BankSamples {
    public static final List<GoalContent> GOALS =
            BankReader.read(List.of(Path.of("../bank"))).goals();

    private static final Map<String, Set<String>> FAILING = new ConcurrentHashMap<>();
    private static final Path FIGURES = Path.of("target/guard-figures.txt");

    private BankSamples() {}

    /** Keeps what was measured beside the reports of the tests. */
    public static synchronized void figure(String line) throws IOException {
        Files.writeString(FIGURES, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    public static GoalContent goal(String slug) {
        return GOALS.stream()
                .filter(goal -> goal.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    public static int task(GoalContent goal, String folder) {
        return IntStream.range(0, goal.tasks().size())
                .filter(i -> goal.tasks().get(i).slug().equals(folder)
                        || folder.equals((i + 1) + "-" + goal.tasks().get(i).slug()))
                .findFirst()
                .orElseThrow();
    }

    /** A learner who begins the task, or who wrote one of the known wrong solutions. */
    public static Program program(GoalContent goal, int index, String which) {
        TaskContent task = goal.tasks().get(index);
        String before = index == 0 ? "" : goal.tasks().get(index - 1).reference() + "\n\n";
        String code = which.equals("starter")
                ? before + task.starter()
                : task.wrong().stream()
                        .filter(wrong -> wrong.name().equals(which))
                        .findFirst()
                        .orElseThrow()
                        .code();
        return new Program(goal.language(), goal.fileName(), code);
    }

    /** The checks that fail on it, found out once for each program. */
    public static Set<String> failing(CodeRunner runner, GoalContent goal, int index, Program program)
            throws InterruptedException {
        String key = goal.slug() + index + program.code();
        var known = FAILING.get(key);
        if (known == null) {
            known = failingNow(runner, goal, index, program);
            FAILING.put(key, known);
        }
        return known;
    }

    private static Set<String> failingNow(CodeRunner runner, GoalContent goal, int index, Program program)
            throws InterruptedException {
        return runner
                .check(program, goal.tasks().get(index).checks(), LearnerLocale.EN, CheckListener.NONE)
                .results()
                .stream()
                .filter(result -> !result.passed())
                .map(CheckResult::id)
                .collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked")
    public static <T> List<T> corpus(String name) throws IOException {
        try (var stream = BankSamples.class.getResourceAsStream(name + ".yaml")) {
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return (List<T>) new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        }
    }

    public static List<Map<String, String>> leaks(String name) throws IOException {
        return corpus(name);
    }

    /** Runs them two at a time and gives their answers in order. */
    public static <T> List<T> sideBySide(List<Callable<T>> tasks) throws Exception {
        var answers = new ArrayList<T>();
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var answer : pool.invokeAll(tasks)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
