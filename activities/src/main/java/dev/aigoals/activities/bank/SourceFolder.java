package dev.aigoals.activities.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders and code files of a goal, as they lie on disk. */
final class SourceFolder {

    private SourceFolder() {}

    /** What is in a folder, by name, hidden files left out. */
    static List<Path> entries(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Path> folders(Path folder) {
        return entries(folder).stream().filter(Files::isDirectory).toList();
    }

    /** The text of a code file, or an empty one and a problem. */
    static String code(Path file, Problems problems) {
        try {
            String code = Files.readString(file);
            if (code.isBlank()) {
                problems.add(file, 1, "the file is empty", "write the code");
            }
            return code;
        } catch (IOException unreadable) {
            problems.add(file, 1, "the file is missing or not UTF-8", "write it");
            return "";
        }
    }

    static String name(Path path) {
        return path.getFileName().toString();
    }
}
