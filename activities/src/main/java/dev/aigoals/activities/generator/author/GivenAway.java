package dev.aigoals.activities.generator.author;

import dev.aigoals.activities.guard.Piece;
import dev.aigoals.activities.guard.leak.Guarded;
import dev.aigoals.activities.guard.leak.LeakCheck;
import dev.aigoals.activities.guard.leak.LeakVerdict.Held;
import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.runner.Program;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.content.TaskContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds texts of a draft that tell a solution: the first three hints by the leak check, the last one, which may come near, and
 * all other texts only where a solution stands in them whole.
 */
final class GivenAway {
    private static final int GUARDED_HINTS = 3;

    private final CodeRunner runner;
    private final GoalContent goal;
    private final List<Fault> faults = new ArrayList<>();

    private GivenAway(CodeRunner runner, GoalContent goal) {
        this.runner = runner;
        this.goal = goal;
    }

    static List<Fault> in(GoalContent goal, CodeRunner runner) throws InterruptedException {
        var look = new GivenAway(runner, goal);
        for (int i = 0; i < goal.tasks().size(); i++) {
            look.at(i);
        }
        return List.copyOf(look.faults);
    }

    private void at(int index) throws InterruptedException {
        TaskContent task = goal.tasks().get(index);
        String where = "task " + (index + 1);
        String before = index == 0 ? "" : goal.tasks().get(index - 1).reference();
        String solution = unspaced(task.reference().substring(before.length()));
        whole(solution, "the goal, documentation", goal.documentation().en());
        whole(solution, where + ", description", task.description().en());
        var program = new Program(goal.language(), goal.fileName(), before + "\n" + task.starter());
        for (int level = 1; level <= task.hints().size(); level++) {
            String hint = task.hints().get(level - 1).en();
            if (level > GUARDED_HINTS) {
                whole(solution, where + ", hint " + level, hint);
            } else if (new LeakCheck(runner, Guarded.of(goal, index, program, Set.of())).examine(new Piece(hint, false))
                    instanceof Held) {
                add(where + ", hint " + level);
            }
        }
    }

    private void whole(String solution, String where, String text) {
        if (unspaced(text).contains(solution)) {
            add(where);
        }
    }

    private static String unspaced(String text) {
        return text.replaceAll("\\s+", "");
    }

    private void add(String where) {
        faults.add(new Fault(where, "it tells the solution", "say less: leave the decisive part to the learner"));
    }
}
