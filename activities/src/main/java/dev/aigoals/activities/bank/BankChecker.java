package dev.aigoals.activities.bank;

import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.contract.content.GoalContent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Proves a goal right: it reads well, and its solutions, starters and wrong solutions do what they are there for. */
public final class BankChecker {
    private final CodeRunner runner;
    private final ProofDepth depth;

    public BankChecker(CodeRunner runner) {
        this(runner, ProofDepth.WHOLE);
    }

    public BankChecker(CodeRunner runner, ProofDepth depth) {
        this.runner = runner;
        this.depth = depth;
    }

    /** Everything that is wrong with the goal in a folder; empty for a good one. */
    public List<Problem> check(Path folder) throws InterruptedException {
        var problems = new Problems();
        var goal = BankReader.readGoal(folder, problems);
        if (goal != null) {
            prove(goal, problems);
        }
        return problems.all();
    }

    void prove(ReadGoal goal, Problems problems) throws InterruptedException {
        new GoalProof(runner, goal, depth, problems).prove();
    }

    /** Everything that is wrong with what is in memory only, such as a goal that a model wrote; files are named as they would be. */
    public List<Problem> check(GoalContent content) throws InterruptedException {
        var problems = new Problems();
        var folder = Path.of(content.slug());
        var places = content.tasks().stream()
                .map(task -> new TaskPlaces(folder.resolve("tasks").resolve(task.slug()), content.language()))
                .toList();
        prove(new ReadGoal(folder, content, places), problems);
        return problems.all();
    }

    /** Everything that is wrong with the examples of explanations, in the order of their files and lines. */
    public List<Problem> check(RuntimeErrorExplanations explanations) throws InterruptedException {
        var problems = new Problems();
        var proof = new ExplanationProof(runner, explanations, problems);
        List<Callable<Boolean>> proofs = new ArrayList<>();
        for (Explanation one : explanations.all()) {
            if (!one.example().isBlank()) {
                proofs.add(() -> {
                    proof.prove(one);
                    return true;
                });
            }
        }
        // The runner itself bounds how many run side by side.
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var proven : pool.invokeAll(proofs)) {
                proven.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("An example could not be run", failed.getCause());
        }
        return problems.all().stream()
                .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
                .toList();
    }
}
