package dev.aigoals.standalone.command;

import dev.aigoals.standalone.Refusal;
import dev.aigoals.standalone.datafolder.UserFolders;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What the person chose: {@code --data DIR}, {@code --port N}, {@code --bank DIR} (repeatable). */
record Options(Path data, OptionalInt port, List<Path> banks) {

    private static final int LAST_PORT = 65_535;

    static Options parse(List<String> words, Map<String, String> environment) {
        Optional<Path> data = Optional.empty();
        OptionalInt port = OptionalInt.empty();
        List<Path> banks = new ArrayList<>();
        Deque<String> rest = new ArrayDeque<>(words);
        while (!rest.isEmpty()) {
            String option = rest.removeFirst();
            switch (option) {
                case "--data" -> data = Optional.of(Path.of(value(option, rest)));
                case "--port" -> port = OptionalInt.of(port(value(option, rest)));
                case "--bank" -> banks.add(Path.of(value(option, rest)).toAbsolutePath());
                default -> throw usage("'%s' is not an option.".formatted(option));
            }
        }
        Path folder = data.orElseGet(() -> new UserFolders(environment).data());
        return new Options(folder.toAbsolutePath().normalize(), port, List.copyOf(banks));
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
