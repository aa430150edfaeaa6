package dev.aigoals.activities.bank;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small complete goal for authors to start from. */
final class ExampleGoal {
    private static final List<String> TASKS = List.of("1-count-words", "2-longest-word", "3-most-common");
    private static final List<String> PARTS = List.of("task.yaml", "starter.py", "reference.py", "alternative.py");
    private static final List<List<String>> WRONG = List.of(
            List.of("counts_letters.py", "counts_spaces.py", "splits_at_one_space.py"),
            List.of("first_word.py", "last_of_equal.py", "length_instead.py"),
            List.of("case_matters.py", "counts_only.py", "last_of_equal.py"));

    private ExampleGoal() {}

    /** Writes it into a folder that does not exist yet. */
    static void write(Path folder) throws IOException {
        copy(folder, "goal.yaml");
        for (int i = 0; i < TASKS.size(); i++) {
            String task = "tasks/" + TASKS.get(i) + "/";
            for (String part : PARTS) {
                copy(folder, task + part);
            }
            for (String wrong : WRONG.get(i)) {
                copy(folder, task + "wrong/" + wrong);
            }
        }
    }

    private static void copy(Path folder, String name) throws IOException {
        Path target = folder.resolve(name);
        Files.createDirectories(target.getParent());
        try (var stream = ExampleGoal.class.getResourceAsStream("example/" + name)) {
            if (stream == null) {
                throw new IOException("example/" + name + " is not on the class path: build the module again");
            }
            Files.writeString(target, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
