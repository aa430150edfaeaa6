package dev.aigoals.activities.generator.author;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names the part of a draft that a file of the bank was made of. */
final class DraftPlace {
    private static final Pattern TASK = Pattern.compile("(?:^|[/-])part-(\\d+)(?:/|$)");
    private static final Map<String, String> PARTS = Map.of(
            "starter", "starter",
            "reference", "solution",
            "alternative", "other_solution");

    private DraftPlace() {}

    static String of(Path file) {
        Matcher task = TASK.matcher(file.toString());
        if (!task.find()) {
            return "the goal";
        }
        String name = file.getFileName().toString().replaceFirst("\\..*", "");
        String part = name.startsWith("wrong-") ? name.replace('-', ' ') : PARTS.getOrDefault(name, "");
        return "task " + task.group(1) + (part.isEmpty() ? "" : ", " + part);
    }
}
