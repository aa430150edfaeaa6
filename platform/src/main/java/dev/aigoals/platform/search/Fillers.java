package dev.aigoals.platform.search;

import dev.aigoals.platform.bank.SearchWords;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Leaves out of a request what says nothing about what is asked for. */
final class Fillers {
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}#+*.]+");
    private static final Set<String> FILLERS = ResourceLines.of("fillers.txt").stream()
            .flatMap(line -> Arrays.stream(line.split(" ", -1)))
            .collect(Collectors.toUnmodifiableSet());

    private Fillers() {}

    /** The request's telling words, plain, in their order; the whole request where there are none. */
    static String strip(String request) {
        String plain = SearchWords.plain(request);
        String telling = NOT_A_WORD
                .splitAsStream(plain)
                .filter(word -> !word.isEmpty() && !FILLERS.contains(word))
                .collect(Collectors.joining(" "));
        return telling.isBlank() ? plain.strip() : telling;
    }

    static boolean contains(String word) {
        return FILLERS.contains(word);
    }
}
