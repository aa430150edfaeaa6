package dev.aigoals.activities.runner.driver;

import dev.aigoals.activities.runner.sandbox.Interpreter;
import dev.aigoals.contract.content.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The driver programs and how each is started: channels are moved to descriptors 3 and 4 before the language starts. */
final class DriverSource {
    private static final String MOVE_CHANNELS = "exec \"$@\" 3<&0 4>&1 0</dev/null 1>&2 2>/dev/null";
    private static final Map<Language, String> SOURCES = new EnumMap<>(Map.of(
            Language.PYTHON, read("driver.py"),
            Language.JAVASCRIPT, read("driver.js")));

    private DriverSource() {}

    static List<String> command(Interpreter interpreter) {
        String executable = interpreter.executable().toString();
        String source = SOURCES.getOrDefault(interpreter.language(), "");
        var command = new ArrayList<>(List.of("/bin/sh", "-c", MOVE_CHANNELS, "driver", executable));
        command.addAll(
                switch (interpreter.language()) {
                    case PYTHON -> List.of("-I", "-S", "-B", "-X", "utf8", "-c", source);
                    case JAVASCRIPT -> List.of("--max-old-space-size=192", "--no-warnings", "-e", source);
                });
        return command;
    }

    private static String read(String name) {
        try (var stream = DriverSource.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not on the class path: build the module again.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
