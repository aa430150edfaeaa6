package dev.aigoals.platform.search;

import dev.aigoals.platform.bank.SearchWords;
import dev.aigoals.platform.database.Columns;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Reads a Spanish request word by word in English, so that an embedding model which knows English only can place it. Words
 * that it does not know stay as they are: many terms of programming are the same.
 */
@Component
final class Glossary {
    private final JdbcClient jdbc;
    private final SingletonSupplier<Map<String, String>> englishByStem = SingletonSupplier.of(this::read);

    Glossary(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The request in English; empty where none of its words is in the glossary. */
    Optional<String> english(String request) {
        List<String> words = Arrays.asList(Fillers.strip(request).split(" ", -1));
        Map<String, String> stems = stems(words);
        var english = englishByStem.obtain();
        boolean known = words.stream().anyMatch(word -> english.containsKey(stems.getOrDefault(word, word)));
        return known
                ? Optional.of(words.stream()
                        .map(word -> english.getOrDefault(stems.getOrDefault(word, word), word))
                        .collect(Collectors.joining(" ")))
                : Optional.empty();
    }

    private Map<String, String> read() {
        var english = new HashMap<String, String>();
        for (String line : ResourceLines.of("glossary.txt")) {
            int equals = line.indexOf('=');
            english.put(SearchWords.plain(line.substring(0, equals)), line.substring(equals + 1));
        }
        var byStem = new HashMap<String, String>();
        stems(english.keySet()).forEach((word, stem) -> byStem.putIfAbsent(stem, english.getOrDefault(word, word)));
        return Map.copyOf(byStem);
    }

    private Map<String, String> stems(Collection<String> words) {
        var stems = new HashMap<String, String>();
        jdbc.sql(
                        "SELECT word, coalesce((ts_lexize('spanish_stem', word))[1], word) AS stem FROM unnest(:words) AS word")
                .param("words", words.toArray(String[]::new))
                .query(row -> {
                    stems.put(Columns.text(row, "word"), Columns.text(row, "stem"));
                });
        return stems;
    }
}
