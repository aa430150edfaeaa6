package dev.aigoals.activities.bank;

import dev.aigoals.contract.content.Language;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Where the parts of a task stand, so that what is wrong with one of them can be named by file and line. */
final class TaskPlaces {
    private final Path folder;
    private final Language language;
    private final Map<String, Integer> checkLines = new HashMap<>();
    private final Map<String, Integer> wrongLines = new HashMap<>();

    TaskPlaces(Path folder, Language language) {
        this.folder = folder;
        this.language = language;
    }

    /** Remembers a check's line; whether its id was there before. */
    boolean checkAt(String id, int line) {
        return checkLines.put(id, line) != null;
    }

    void wrongAt(String file, int line) {
        wrongLines.put(file, line);
    }

    Path task() {
        return folder.resolve("task.yaml");
    }

    Path code(String name) {
        return folder.resolve(name + "." + language.extension());
    }

    Path wrong(String name) {
        return folder.resolve("wrong").resolve(name + "." + language.extension());
    }

    int checkLine(String id) {
        return checkLines.getOrDefault(id, 1);
    }

    int wrongLine(String name) {
        return wrongLines.getOrDefault(name + "." + language.extension(), 1);
    }
}
