package dev.aigoals.activities.generator.author;

import dev.aigoals.activities.generator.author.Draft.Task;
import dev.aigoals.activities.generator.author.Draft.Wrong;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/** How much a draft may bring, so that reading and running it stays cheap whatever a model wrote. */
final class DraftBounds {
    /** Characters of the whole answer. */
    static final int LONGEST_ANSWER = 60_000;

    private static final int MOST_TASKS = 6;
    private static final int MOST_CHECKS = 9;
    private static final int MOST_WRONG = 4;
    private static final int MOST_HINTS = 4;
    private static final int LONGEST_CHECK = 2_500;
    private static final int LONGEST_CODE = 6_000;
    private static final int LONGEST_TEXT = 6_000;
    /** The bank knows more, such as patterns and longer time limits; a model gets what cannot be made to waste time. */
    private static final Set<String> CHECK_KEYS = Set.of(
            "name",
            "visible",
            "call",
            "args",
            "expect",
            "expect_error",
            "tolerance",
            "stdin",
            "expect_stdout",
            "steps");

    private final List<Fault> faults = new ArrayList<>();

    private DraftBounds() {}

    static List<Fault> exceeded(Draft draft) {
        var bounds = new DraftBounds();
        bounds.look(draft);
        return List.copyOf(bounds.faults);
    }

    static Fault tooLong(int characters) {
        return new Fault(
                "the draft", "it has " + characters + " characters", "write at most " + LONGEST_ANSWER + " in all");
    }

    private void look(Draft draft) {
        number("the draft", "tasks", draft.tasks().size(), MOST_TASKS);
        text("the draft", "documentation", draft.documentation(), LONGEST_TEXT);
        text("the draft", "description", draft.description(), LONGEST_TEXT);
        int last = Math.min(MOST_TASKS, draft.tasks().size());
        for (int i = 0; i < last; i++) {
            look("task " + (i + 1), draft.tasks().get(i));
        }
    }

    private void look(String where, Task task) {
        number(where, "checks", task.checks().size(), MOST_CHECKS);
        number(where, "wrong solutions", task.wrong().size(), MOST_WRONG);
        number(where, "hints", task.hints().size(), MOST_HINTS);
        text(where, "description", task.description(), LONGEST_TEXT);
        text(where, "starter", task.starter(), LONGEST_CODE);
        text(where, "solution", task.solution(), LONGEST_CODE);
        text(where, "other_solution", task.otherSolution(), LONGEST_CODE);
        task.hints().forEach(hint -> text(where, "hint", hint, LONGEST_TEXT));
        for (Wrong wrong : task.wrong()) {
            text(where, "wrong solution", wrong.code(), LONGEST_CODE);
        }
        for (ObjectNode check : task.checks()) {
            text(where, "check", check.toString(), LONGEST_CHECK);
            check.propertyNames().stream()
                    .filter(key -> !CHECK_KEYS.contains(key))
                    .forEach(key -> faults.add(new Fault(
                            where,
                            "a check has the key `" + key + "`",
                            "use " + String.join(", ", new TreeSet<>(CHECK_KEYS)))));
        }
    }

    private void number(String where, String what, int found, int most) {
        if (found > most) {
            faults.add(new Fault(where, "there are " + found + " " + what, "write at most " + most));
        }
    }

    private void text(String where, String what, String text, int most) {
        if (text.length() > most) {
            faults.add(new Fault(
                    where,
                    "a " + what + " has " + text.length() + " characters",
                    "write at most " + most + " characters"));
        }
    }
}
