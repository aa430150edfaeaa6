package dev.aigoals.activities.generator.author;

import dev.aigoals.activities.generator.author.Draft.Task;
import dev.aigoals.activities.generator.author.Draft.Wrong;
import dev.aigoals.contract.content.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A draft laid out as a goal of the bank in a folder of its own, for the bank's readers; gone when it is closed. */
final class DraftFolder implements AutoCloseable {
    private static final String BETWEEN = "\n\n";

    private final Path parent;
    private final Path goal;
    private final Language language;

    private DraftFolder(Path parent, String slug, Language language) {
        this.parent = parent;
        this.goal = parent.resolve(slug);
        this.language = language;
    }

    static DraftFolder of(Draft draft, String slug, Language language) {
        try {
            var folder = new DraftFolder(Files.createTempDirectory("goal-draft-"), slug, language);
            folder.write(draft);
            return folder;
        } catch (IOException unwritable) {
            throw new UncheckedIOException("A draft could not be laid out", unwritable);
        }
    }

    Path goal() {
        return goal;
    }

    private void write(Draft draft) throws IOException {
        Path tasks = Files.createDirectories(goal.resolve("tasks"));
        Files.writeString(goal.resolve("goal.yaml"), String.join("\n", goalLines(draft)));
        var before = new StringBuilder();
        for (int i = 0; i < draft.tasks().size(); i++) {
            Task task = draft.tasks().get(i);
            write(Files.createDirectory(tasks.resolve((i + 1) + "-part-" + (i + 1))), task, before.toString());
            before.append(ShownText.code(task.solution())).append(BETWEEN);
        }
    }

    private List<String> goalLines(Draft draft) {
        return List.of(
                "language: " + YamlText.text(draft.language()),
                "difficulty: " + YamlText.text(draft.difficulty()),
                "estimated_time: " + draft.minutes(),
                "file_name: exercise." + language.extension(),
                "topics: [" + String.join(", ", topics(draft)) + "]",
                "title: " + YamlText.texts(ShownText.line(draft.title())),
                "description: " + YamlText.texts(ShownText.markdown(draft.description())),
                "documentation: " + YamlText.texts(ShownText.markdown(draft.documentation())));
    }

    private static List<String> topics(Draft draft) {
        return draft.topics().stream().map(ShownText::line).map(YamlText::text).toList();
    }

    private void write(Path folder, Task task, String before) throws IOException {
        Files.writeString(folder.resolve("task.yaml"), String.join("\n", taskLines(task)));
        write(folder, "starter", ShownText.code(task.starter()));
        write(folder, "reference", before + ShownText.code(task.solution()));
        write(folder, "alternative", before + ShownText.code(task.otherSolution()));
        Path wrong = Files.createDirectory(folder.resolve("wrong"));
        for (int i = 0; i < task.wrong().size(); i++) {
            write(
                    wrong,
                    "wrong-" + (i + 1),
                    before + ShownText.code(task.wrong().get(i).code()));
        }
    }

    private void write(Path folder, String name, String code) throws IOException {
        Files.writeString(folder.resolve(name + "." + language.extension()), code);
    }

    private List<String> taskLines(Task task) {
        var lines = new ArrayList<String>();
        lines.add("title: " + YamlText.texts(ShownText.line(task.title())));
        lines.add("description: " + YamlText.texts(ShownText.markdown(task.description())));
        lines.add(task.checks().isEmpty() ? "checks: []" : "checks:");
        for (int i = 0; i < task.checks().size(); i++) {
            lines.add("  - " + check(i + 1, task.checks().get(i)));
        }
        lines.add(task.wrong().isEmpty() ? "wrong: []" : "wrong:");
        for (int i = 0; i < task.wrong().size(); i++) {
            lines.add("  - " + wrong(i + 1, task.wrong().get(i)));
        }
        lines.add(task.hints().isEmpty() ? "hints: []" : "hints:");
        task.hints().forEach(hint -> lines.add("  - " + YamlText.texts(ShownText.markdown(hint))));
        return lines;
    }

    private String wrong(int number, Wrong wrong) {
        return "{file: wrong-" + number + "." + language.extension() + ", says: "
                + YamlText.texts(ShownText.markdown(wrong.says())) + "}";
    }

    /** What the bank wants besides is added; all other keys are the bank's own and go to its reader as they are. */
    private static String check(int number, ObjectNode written) {
        ObjectNode check = withoutNothing(written);
        String name = ShownText.line(check.path("name").asString(""));
        check.remove("name");
        JsonNode stdin = check.remove("stdin");
        String program = stdin == null ? "" : ", program: {stdin: " + YamlText.of(stdin) + "}";
        String rest = YamlText.of(check);
        String own = rest.substring(1, rest.length() - 1);
        return "{id: check-" + number + ", name: " + YamlText.texts(name) + program + (own.isEmpty() ? "" : ", " + own)
                + "}";
    }

    /** A null says that a key is not meant, except for what a call should return. */
    private static ObjectNode withoutNothing(ObjectNode written) {
        ObjectNode check = written.deepCopy();
        boolean returns = check.hasNonNull("call") && !check.hasNonNull("expect_error");
        check.removeIf(value -> value.isNull());
        if (returns && written.has("expect") && written.get("expect").isNull() && !check.has("expect_stdout")) {
            check.putNull("expect");
        }
        return check;
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(parent);
        } catch (IOException undeletable) {
            throw new UncheckedIOException("A draft's folder could not be deleted", undeletable);
        }
    }
}
