package dev.aigoals.client.demo;

import dev.aigoals.client.protocol.Goal;

/** Code as a learner has it on the way to a solution, in the goal's language. */
final class Typing {
    private Typing() {}

    /** The starter with a line that nobody has finished: a bracket is still open. */
    static String unfinished(Goal goal, Goal.Task task) {
        return task.starterCode()
                + (isPython(goal) ? "\n\nresult = (1 + 2\nprint(result)\n" : "\n\nconst result = (1 + 2;\n");
    }

    /** A small program that greets whoever is named on its input. */
    static String greeting(Goal goal) {
        return isPython(goal)
                ? "name = input()\nprint('Hello', name)\n"
                : "const name = require('fs').readFileSync(0, 'utf8').trim();\nconsole.log('Hello', name);\n";
    }

    /** The same mistake once more, with a change that makes no difference. */
    static String changed(Goal goal, String code, int times) {
        return code.stripTrailing() + "\n" + (isPython(goal) ? "# " : "// ") + "try " + (times + 1) + "\n";
    }

    private static boolean isPython(Goal goal) {
        return goal.language().equals("python");
    }
}
