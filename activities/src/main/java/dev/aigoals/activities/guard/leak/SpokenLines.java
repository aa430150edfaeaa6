package dev.aigoals.activities.guard.leak;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which lines of a solution the words of a sentence tell: they name nearly everything that stands there. */
final class SpokenLines {
    private static final double NEARLY_ALL = 0.8;
    private static final int FEWEST_WORDS = 2;
    private static final Set<String> SAYS_LITTLE = Set.of(
            ",", ".", ":", "(", ")", "[", "]", "let", "in", "of", "self", "this", "new", "range", "...", "=>", "?");

    private record Line(int first, int end, Set<String> words) {}

    private final List<Line> lines = new ArrayList<>();

    SpokenLines(List<List<Token>> solution) {
        int at = 0;
        for (List<Token> line : solution) {
            var words = content(line);
            if (words.size() >= FEWEST_WORDS) {
                lines.add(new Line(at, at + line.size(), words));
            }
            at += line.size();
        }
    }

    /** The told lines, by their place among all. */
    BitSet told(Set<String> words) {
        var told = new BitSet();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            long named = line.words.stream().filter(words::contains).count();
            if (named >= line.words.size() * NEARLY_ALL) {
                told.set(i);
            }
        }
        return told;
    }

    /** The places of the tokens of these lines. */
    BitSet tokens(BitSet told) {
        var places = new BitSet();
        told.stream().mapToObj(lines::get).forEach(line -> places.set(line.first, line.end));
        return places;
    }

    private static Set<String> content(List<Token> line) {
        var words = new HashSet<String>();
        for (Token token : line) {
            boolean name = token.shape().equals(Token.NAME)
                    || token.shape().equals(Token.NUMBER)
                    || token.shape().equals(Token.TEXT);
            String word = name ? token.exact() : token.shape();
            if (!SAYS_LITTLE.contains(word) && !word.isBlank()) {
                words.add(word);
            }
        }
        return words;
    }
}
