package dev.aigoals.activities.bank;

import dev.aigoals.contract.content.GoalContent;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The goals of added folders, each offered only once everything in it was run and found right. */
final class ProvenGoals {
    private final BankChecker checker;
    private final Consumer<GoalContent> offer;
    private final Consumer<Problem> refuse;

    ProvenGoals(BankChecker checker, Consumer<GoalContent> offer, Consumer<Problem> refuse) {
        this.checker = checker;
        this.offer = offer;
        this.refuse = refuse;
    }

    /**
     * Proves the goals one after another, which takes seconds for each.
     *
     * @param taken names of goals in force, which no added goal may replace
     * @return the names of the goals that were offered
     */
    Set<String> prove(List<Path> folders, Set<String> taken) throws InterruptedException {
        var offered = new HashSet<String>();
        for (Path folder : BankReader.goalFolders(folders)) {
            String slug = SourceFolder.name(folder.toAbsolutePath().normalize());
            if (taken.contains(slug) || offered.contains(slug)) {
                refuse.accept(new Problem(folder, 1, "another goal has the same name", "rename the folder"));
            } else if (proven(folder)) {
                offered.add(slug);
            }
        }
        return offered;
    }

    private boolean proven(Path folder) throws InterruptedException {
        var problems = new Problems();
        var goal = BankReader.readGoal(folder, problems);
        if (goal != null) {
            checker.prove(goal, problems);
        }
        problems.all().forEach(refuse);
        if (goal == null || problems.any()) {
            return false;
        }
        offer.accept(goal.content());
        return true;
    }
}
