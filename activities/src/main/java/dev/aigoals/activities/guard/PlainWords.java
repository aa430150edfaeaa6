package dev.aigoals.activities.guard;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Judges short words of a model that are shown where nobody expects Markdown, such as a title: a sentence or two, nothing that could
 * be a link, markup or code.
 */
public final class PlainWords {
    private static final Pattern SENTENCES =
            Pattern.compile("[\\p{L}\\p{M}\\p{Nd} .,;:!?¡¿'’\"“”«»()\\-–—…%]*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    /** Such as a domain, a file, a call, an id, a word that only a program has. */
    private static final List<Pattern> STRANGE = List.of(
            Pattern.compile("[\\p{L}\\p{Nd}][.:][\\p{L}]"),
            Pattern.compile("[\\p{L}\\p{Nd}]\\("),
            Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}"),
            Pattern.compile("\\p{Ll}\\p{Lu}"),
            Pattern.compile("\\S{40}"),
            Pattern.compile("(?i)\\b(?:https?|www|javascript|mailto)\\b"));

    private PlainWords() {}

    /** Why the words cannot be shown; empty where they can. */
    public static Optional<String> objection(String words, int longest) {
        if (words.length() > longest) {
            return Optional.of("longer than " + longest + " characters");
        }
        if (!LETTER.matcher(words).find()) {
            return Optional.of("no words");
        }
        boolean plain = SENTENCES.matcher(words).matches()
                && STRANGE.stream().noneMatch(pattern -> pattern.matcher(words).find());
        return plain ? Optional.empty() : Optional.of("holds what is no plain sentence");
    }
}
