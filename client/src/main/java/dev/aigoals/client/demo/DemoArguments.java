package dev.aigoals.client.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command line: the system's description, folders of exercises, and what the learner wants to learn. */
record DemoArguments(Path installation, List<Path> banks, Optional<String> wish) {
    static final String USAGE = "Usage: demo STANDALONE_JSON [--bank DIR]... [\"what I want to learn\"]";

    static DemoArguments parse(String... arguments) {
        List<String> words = new ArrayList<>();
        List<Path> banks = new ArrayList<>();
        for (int index = 0; index < arguments.length; index++) {
            if (arguments[index].equals("--bank")) {
                index++;
                if (index == arguments.length) {
                    throw new DemoFailure("--bank needs a folder. " + USAGE);
                }
                banks.add(Path.of(arguments[index]));
            } else {
                words.add(arguments[index]);
            }
        }
        if (words.isEmpty()) {
            throw new DemoFailure(USAGE);
        }
        String wish = String.join(" ", words.subList(1, words.size())).strip();
        return new DemoArguments(
                Path.of(words.getFirst()),
                banks.isEmpty() ? List.of(Path.of("bank")) : banks,
                wish.isEmpty() ? Optional.empty() : Optional.of(wish));
    }
}
