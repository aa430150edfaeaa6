package dev.aigoals.activities.bank;

import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.contract.content.GoalContent;
import java.nio.file.Path;
import java.util.List;

/** Proves a goal right: it reads well, and its solutions, starters and wrong solutions do what they are there for. */
public final class BankChecker {
    private final CodeRunner runner;

    public BankChecker(CodeRunner runner) {
        this.runner = runner;
    }

    /** Everything that is wrong with the goal in a folder; empty for a good one. */
    public List<Problem> check(Path folder) throws InterruptedException {
        var problems = new Problems();
        var goal = BankReader.readGoal(folder, problems);
        if (goal != null) {
            new GoalProof(runner, goal, problems).prove();
        }
        return problems.all();
    }

    /** Everything that is wrong with what is in memory only, such as a goal that a model wrote; files are named as they would be. */
    public List<Problem> check(GoalContent content) throws InterruptedException {
        var problems = new Problems();
        var folder = Path.of(content.slug());
        var places = content.tasks().stream()
                .map(task -> new TaskPlaces(folder.resolve("tasks").resolve(task.slug()), content.language()))
                .toList();
        new GoalProof(runner, new ReadGoal(folder, content, places), problems).prove();
        return problems.all();
    }
}
