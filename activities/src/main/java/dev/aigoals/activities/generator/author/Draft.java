package dev.aigoals.activities.generator.author;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A goal as a model writes it: each task brings only the code that it adds. */
record Draft(
        String language,
        String title,
        String description,
        String documentation,
        String difficulty,
        int minutes,
        List<String> topics,
        List<Task> tasks) {

    Draft {
        language = orNothing(language);
        title = orNothing(title);
        description = orNothing(description);
        documentation = orNothing(documentation);
        difficulty = orNothing(difficulty);
        topics = orNone(topics);
        tasks = orNone(tasks);
    }

    /**
     * One task.
     *
     * @param solution the code that the task adds, below that of the tasks before it
     * @param checks in the form of the bank, apart from what {@link DraftFolder} adds
     */
    record Task(
            String title,
            String description,
            String starter,
            String solution,
            @JsonProperty("other_solution") String otherSolution,
            List<ObjectNode> checks,
            List<Wrong> wrong,
            List<String> hints) {

        Task {
            title = orNothing(title);
            description = orNothing(description);
            starter = orNothing(starter);
            solution = orNothing(solution);
            otherSolution = orNothing(otherSolution);
            checks = orNone(checks);
            wrong = orNone(wrong);
            hints = orNone(hints);
        }
    }

    /** A plausible wrong version of a task's code, and what to say to a learner who wrote it. */
    record Wrong(String code, String says) {

        Wrong {
            code = orNothing(code);
            says = orNothing(says);
        }
    }

    /** JSON may leave anything out. */
    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
