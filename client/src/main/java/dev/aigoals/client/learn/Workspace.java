package dev.aigoals.client.learn;

import dev.aigoals.client.protocol.Goal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.util.Locale;

/** The learner's files: one folder for each goal, one file that grows from task to task. */
final class Workspace {
    private final Path folder;

    Workspace(Path folder) {
        this.folder = folder;
    }

    Path fileOf(Goal goal, Goal.Task task) {
        return folder.resolve(slug(goal)).resolve(Path.of(task.fileName()).getFileName());
    }

    /** Writes the starter, or adds it below what the learner has; never changes a line of theirs. */
    Prepared prepare(Goal goal, Goal.Task task) {
        Path file = fileOf(goal, task);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder.resolve(slug(goal)));
                Files.writeString(file, task.starterCode(), StandardOpenOption.CREATE_NEW);
                return Prepared.WRITTEN;
            }
            if (task.orderIndex() == 1 || has(file, task)) {
                return Prepared.KEPT;
            }
            Files.writeString(file, "\n\n" + task.starterCode(), StandardOpenOption.APPEND);
            return Prepared.ADDED;
        } catch (IOException failure) {
            throw new LearnFailure("Cannot write " + file + ". Is the folder writable?", failure);
        }
    }

    private static boolean has(Path file, Goal.Task task) throws IOException {
        String firstLine = task.starterCode()
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
        return Files.readString(file).contains(firstLine);
    }

    private static String slug(Goal goal) {
        String plain = Normalizer.normalize(goal.title(), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return (plain.isEmpty() ? "goal" : plain) + "-"
                + goal.id().substring(0, Math.min(8, goal.id().length()));
    }

    /** What became of the learner's file. */
    enum Prepared {
        WRITTEN,
        KEPT,
        ADDED
    }
}
