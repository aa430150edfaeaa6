package dev.aigoals.activities.guard.leak;

import dev.aigoals.activities.runner.Program;
import dev.aigoals.activities.runner.judge.Notation;
import dev.aigoals.contract.content.Check;
import dev.aigoals.contract.content.CheckForm;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.content.TaskContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a leak check keeps secret and what it lets pass.
 *
 * @param solutions whole programs that must not be told
 * @param free texts that may be said: they are in front of the learner already
 * @param failing the checks that do not pass on the learner's program; none of them may be turned green by a piece
 */
public record Guarded(Program program, List<String> solutions, List<String> free, List<Check> failing) {

    public Guarded {
        solutions = List.copyOf(solutions);
        free = List.copyOf(free);
        failing = List.copyOf(failing);
    }

    /** For one task, by its place in the goal, with the ids of the checks that fail now. */
    public static Guarded of(GoalContent goal, int index, Program program, Set<String> failing) {
        TaskContent task = goal.tasks().get(index);
        var free = new ArrayList<>(List.of(
                task.starter(),
                program.code(),
                task.description().en(),
                task.description().es()));
        if (index > 0) {
            free.add(goal.tasks().get(index - 1).reference());
        }
        var notation = Notation.of(goal.language());
        for (Check check : task.checks()) {
            if (check.visible() && check.form() instanceof CheckForm.Call(var call, var arguments, var expected)) {
                free.add(notation.call(call, arguments));
            }
        }
        var failed = task.checks().stream()
                .filter(check -> failing.contains(check.id()))
                .toList();
        return new Guarded(program, List.of(task.reference(), task.alternative()), free, failed);
    }
}
