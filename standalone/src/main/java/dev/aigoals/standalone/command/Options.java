package dev.aigoals.standalone.command;

import dev.aigoals.standalone.Refusal;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What the person chose: {@code --data DIR}, {@code --port N}, {@code --bank DIR} (repeatable), and free words. */
record Options(Optional<Path> data, OptionalInt port, List<Path> banks, List<String> words) {

    private static final int LAST_PORT = 65_535;

    static Options parse(List<String> arguments) {
        Optional<Path> data = Optional.empty();
        OptionalInt port = OptionalInt.empty();
        List<Path> banks = new ArrayList<>();
        List<String> words = new ArrayList<>();
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.removeFirst();
            switch (option) {
                case "--data" -> data = Optional.of(absolute(value(option, rest)));
                case "--port" -> port = OptionalInt.of(port(value(option, rest)));
                case "--bank" -> banks.add(absolute(value(option, rest)));
                default -> words.add(word(option));
            }
        }
        return new Options(data, port, List.copyOf(banks), List.copyOf(words));
    }

    /** For commands that take options only. */
    Options withoutWords() {
        if (!words.isEmpty()) {
            throw usage("'%s' is not an option.".formatted(words.getFirst()));
        }
        return this;
    }

    private static String word(String word) {
        if (word.startsWith("-")) {
            throw usage("'%s' is not an option.".formatted(word));
        }
        return word;
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }

    private static String value(String option, Deque<String> rest) {
        String value = rest.pollFirst();
        if (value == null || value.isBlank()) {
            throw usage(option + " needs a value.");
        }
        return value;
    }

    private static int port(String value) {
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > LAST_PORT) {
            throw usage("--port needs a number from 1 to %d, not '%s'.".formatted(LAST_PORT, value));
        }
        return Integer.parseInt(value);
    }

    private static Refusal usage(String problem) {
        return new Refusal(problem, "Options are --data DIR, --port N and --bank DIR; `./goals --help` explains them.");
    }
}
