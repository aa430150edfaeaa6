package dev.aigoals.client.exercise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Right and wrong programs for each task of a goal, read from the folder of exercises that the goal came from. */
public record Solutions(List<Task> tasks) {

    /** One task's right program, and plausible wrong ones. */
    public record Task(String reference, List<Attempt> wrong) {}

    /** A wrong program under the name of its mistake. */
    public record Attempt(String name, String code) {}

    /** Finds the goal by its title, in any language. */
    public static Optional<Solutions> ofGoal(String title, List<Path> banks) {
        for (Path bank : banks) {
            Path goals = Files.isDirectory(bank.resolve("goals")) ? bank.resolve("goals") : bank;
            for (Path goal : Files.isDirectory(goals) ? sorted(goals) : List.<Path>of()) {
                if (Files.isRegularFile(goal.resolve("goal.yaml")) && isTitled(goal.resolve("goal.yaml"), title)) {
                    return Optional.of(new Solutions(sorted(goal.resolve("tasks")).stream()
                            .filter(Files::isDirectory)
                            .map(Solutions::task)
                            .toList()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isTitled(Path file, String title) {
        try {
            JsonNode titles = new YAMLMapper().readTree(text(file)).path("title");
            return titles.valueStream()
                    .anyMatch(each -> each.asString("").strip().equals(title.strip()));
        } catch (JacksonException malformed) {
            return false;
        }
    }

    private static Task task(Path folder) {
        Path reference = sorted(folder).stream()
                .filter(file -> nameOf(file).startsWith("reference."))
                .findFirst()
                .orElseThrow(() -> new ExerciseUnreadable("There is no reference solution in " + folder));
        return new Task(
                text(reference),
                sorted(folder.resolve("wrong")).stream()
                        .filter(Files::isRegularFile)
                        .map(file -> new Attempt(nameOf(file).replaceFirst("\\.[a-z]+$", ""), text(file)))
                        .toList());
    }

    private static List<Path> sorted(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted(Comparator.comparing(Solutions::nameOf)).toList();
        } catch (IOException unreadable) {
            throw new ExerciseUnreadable(
                    "Cannot read the folder " + folder + ". Name the right one with --bank DIR.", unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new ExerciseUnreadable("Cannot read " + file, unreadable);
        }
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }
}
