package dev.aigoals.standalone.command;

import dev.aigoals.standalone.Refusal;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the person chose: {@code --data DIR}, {@code --port N}, {@code --bank DIR} and {@code --setting KEY=VALUE} (both
 * repeatable), the options of {@link ModelChoice}, and free words. {@code --built-in-bank DIR} is the launcher's: the bank that comes with the system.
 */
record Options(
        Optional<Path> data,
        OptionalInt port,
        Optional<Path> builtInBank,
        List<Path> addedBanks,
        Map<String, String> settings,
        ModelChoice model,
        List<String> words) {

    private static final int LAST_PORT = 65_535;
    private static final Pattern SETTING = Pattern.compile("(aigoals\\.[a-z0-9.\\[\\]-]+)=(.+)");

    static Options parse(List<String> arguments) {
        Optional<Path> data = Optional.empty();
        OptionalInt port = OptionalInt.empty();
        Optional<Path> builtInBank = Optional.empty();
        List<Path> banks = new ArrayList<>();
        Map<String, String> settings = new TreeMap<>();
        ModelChoice model = ModelChoice.NONE;
        List<String> words = new ArrayList<>();
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.removeFirst();
            switch (option) {
                case "--data" -> data = Optional.of(absolute(value(option, rest)));
                case "--port" -> port = OptionalInt.of(port(value(option, rest)));
                case "--built-in-bank" -> builtInBank = Optional.of(absolute(value(option, rest)));
                case "--bank" -> banks.add(absolute(value(option, rest)));
                case "--setting" -> addSetting(value(option, rest), settings);
                case "--model" -> model = model.withAddress(value(option, rest));
                case "--model-name" -> model = model.withName(value(option, rest));
                case "--small-model-name" -> model = model.withSmallName(value(option, rest));
                default -> words.add(word(option));
            }
        }
        return new Options(
                data, port, builtInBank, List.copyOf(banks), Map.copyOf(settings), model, List.copyOf(words));
    }

    /** All folders of exercises. */
    List<Path> banks() {
        return Stream.concat(builtInBank.stream(), addedBanks.stream()).toList();
    }

    /** The words after the first. */
    List<String> furtherWords() {
        return words.subList(1, words.size());
    }

    /** With settings that a command needs; what the person chose goes before them. */
    Options withSettings(Map<String, String> needed) {
        Map<String, String> all = new TreeMap<>(needed);
        all.putAll(settings);
        return new Options(data, port, builtInBank, addedBanks, Map.copyOf(all), model, words);
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

    private static void addSetting(String setting, Map<String, String> settings) {
        Matcher matcher = SETTING.matcher(setting);
        if (!matcher.matches()) {
            throw usage("--setting needs a key below aigoals and its value, such as"
                    + " aigoals.sockets.idle-timeout=10m, not '%s'.".formatted(setting));
        }
        if (matcher.group(1).equals("aigoals.models.api-key")) {
            throw new Refusal(
                    "A key on the command line can be read by everybody on this machine.",
                    "Set it in the environment: export %s=…; `./goals --help` says more.".formatted(ModelTrial.KEY));
        }
        settings.put(matcher.group(1), matcher.group(2));
    }

    private static int port(String value) {
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > LAST_PORT) {
            throw usage("--port needs a number from 1 to %d, not '%s'.".formatted(LAST_PORT, value));
        }
        return Integer.parseInt(value);
    }

    private static Refusal usage(String problem) {
        return new Refusal(
                problem,
                "Options are --data DIR, --port N, --bank DIR, --model ADDRESS, --model-name NAME, --small-model-name NAME and --setting KEY=VALUE; `./goals --help` explains them.");
    }
}
