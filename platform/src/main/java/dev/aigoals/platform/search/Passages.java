package dev.aigoals.platform.search;

import java.util.ArrayList;
import java.util.List;

/** Text cut into pieces that a small embedding model reads to the end. */
final class Passages {
    /** The in-process model ignores what follows about 128 tokens; a hundred words stay below that. */
    private static final int WORDS = 100;

    private Passages() {}

    /** No piece where there is no word. */
    static List<String> of(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        String[] words = text.strip().split("\\s+", -1);
        var passages = new ArrayList<String>();
        for (int from = 0; from < words.length; from += WORDS) {
            passages.add(String.join(" ", List.of(words).subList(from, Math.min(from + WORDS, words.length))));
        }
        return passages;
    }
}
