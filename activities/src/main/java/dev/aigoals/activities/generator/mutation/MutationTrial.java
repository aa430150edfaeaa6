package dev.aigoals.activities.generator.mutation;

import dev.aigoals.activities.runner.CheckListener;
import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.runner.Program;
import dev.aigoals.activities.runner.Report;
import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.content.TaskContent;
import dev.aigoals.contract.learner.LearnerLocale;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Runs mutants of a task's reference solution against the checks of that task. */
public final class MutationTrial {
    /** Mutants of one task that are run; where there are more, they are taken evenly over the code. */
    static final int MOST_MUTANTS = 8;

    private final CodeRunner runner;

    public MutationTrial(CodeRunner runner) {
        this.runner = runner;
    }

    /** Mutates only what the task adds to the solution so far. */
    public MutationScore of(GoalContent goal, int index) throws InterruptedException {
        TaskContent task = goal.tasks().get(index);
        String before = index == 0 ? "" : goal.tasks().get(index - 1).reference();
        int from = common(before, task.reference());
        List<Mutant> mutants = some(new Mutator(goal.language()).of(task.reference(), from));
        int ran = 0;
        var unnoticed = new ArrayList<Mutant>();
        for (Mutant mutant : mutants) {
            Report report = runner.check(
                    new Program(goal.language(), goal.fileName(), mutant.code()),
                    task.checks(),
                    LearnerLocale.EN,
                    CheckListener.NONE);
            if (report.verdict() == Verdict.PASSED) {
                unnoticed.add(mutant);
            }
            ran += countsAsRun(report) ? 1 : 0;
        }
        return new MutationScore(ran, unnoticed);
    }

    private static List<Mutant> some(List<Mutant> all) {
        int count = Math.min(MOST_MUTANTS, all.size());
        return IntStream.range(0, count)
                .mapToObj(i -> all.get(i * all.size() / count))
                .toList();
    }

    /** Where the first line begins that the two programs do not share. */
    private static int common(String before, String now) {
        int shared = 0;
        while (shared < before.length() && shared < now.length() && before.charAt(shared) == now.charAt(shared)) {
            shared++;
        }
        return now.lastIndexOf('\n', shared) + 1;
    }

    /** A program that cannot even be read says nothing about the checks. */
    private static boolean countsAsRun(Report report) {
        boolean unreadable = report.error() != null && report.error().bases().contains("SyntaxError");
        return report.verdict() != Verdict.INCONCLUSIVE && !unreadable;
    }
}
