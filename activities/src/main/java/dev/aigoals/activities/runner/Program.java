package dev.aigoals.activities.runner;

import dev.aigoals.contract.content.Language;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A learner's program: the one file that is checked, and other files beside it by relative path. */
public record Program(Language language, String fileName, String code, Map<String, String> otherFiles) {

    public Program {
        otherFiles = Collections.unmodifiableMap(new LinkedHashMap<>(otherFiles));
    }

    public Program(Language language, String fileName, String code) {
        this(language, fileName, code, Map.of());
    }

    Map<String, String> files() {
        var files = new LinkedHashMap<>(otherFiles);
        files.put(fileName, code);
        return files;
    }
}
