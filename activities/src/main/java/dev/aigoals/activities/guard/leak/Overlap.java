package dev.aigoals.activities.guard.leak;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How much of one solution a text tells: the longest common stretches of tokens, none used twice (greedy string tiling, Wise 1993).
 * What is free to be said does not count.
 */
final class Overlap {
    private static final int SHORTEST_FREE = 3;
    private static final int SHORTEST_IN_CODE = 4;
    private static final int SHORTEST_IN_PROSE = 6;
    private static final int FEWEST_SECRETS = 8;

    private final List<Token> solution;
    private final BitSet secret = new BitSet();
    private final Function<Token, String> likeness;
    private final Map<String, List<Integer>> places;

    private record Tile(int at, int in, int length) {}

    Overlap(List<Token> solution, List<List<Token>> free) {
        this.solution = solution;
        var known = new HashSet<String>();
        free.forEach(text -> known.addAll(starts(text, SHORTEST_FREE, Token::exact)));
        var stretches = starts(solution, SHORTEST_FREE, Token::exact);
        secret.set(0, solution.size());
        for (int i = 0; i < stretches.size(); i++) {
            if (known.contains(stretches.get(i))) {
                secret.clear(i, i + SHORTEST_FREE);
            }
        }
        this.likeness = fewSecrets() ? Token::exact : Token::shape;
        this.places = new HashMap<>();
        var begins = starts(solution, SHORTEST_IN_CODE, likeness);
        for (int i = 0; i < begins.size(); i++) {
            places.computeIfAbsent(begins.get(i), none -> new ArrayList<>()).add(i);
        }
    }

    /** At each place of a text the next tokens, as one. */
    private static List<String> starts(List<Token> text, int length, Function<Token, String> likeness) {
        return IntStream.rangeClosed(0, text.size() - length)
                .mapToObj(
                        i -> text.subList(i, i + length).stream().map(likeness).collect(Collectors.joining("\0")))
                .toList();
    }

    /** How many tokens of the solution nobody may be told. */
    int secrets() {
        return secret.cardinality();
    }

    /** Where the learner is nearly done only the very tokens count, and only in code: anything looks like so few of them. */
    boolean fewSecrets() {
        return secrets() < FEWEST_SECRETS;
    }

    /** The secret places of the solution that a fragment tells. */
    BitSet told(List<Token> text, boolean prose) {
        var told = new BitSet();
        if (prose && fewSecrets()) {
            return told;
        }
        var used = new BitSet();
        var begins = starts(text, SHORTEST_IN_CODE, likeness);
        int shortest = prose ? SHORTEST_IN_PROSE : SHORTEST_IN_CODE;
        var tile = longest(text, begins, told, used);
        while (tile.length >= shortest) {
            if (!prose || tellsCode(tile)) {
                told.set(tile.at, tile.at + tile.length);
            }
            used.set(tile.in, tile.in + tile.length);
            tile = longest(text, begins, told, used);
        }
        return secretOf(told);
    }

    /** Those of these places that are secret. */
    BitSet secretOf(BitSet places) {
        var told = (BitSet) places.clone();
        told.and(secret);
        return told;
    }

    private boolean tellsCode(Tile tile) {
        return solution.subList(tile.at, tile.at + tile.length).stream()
                        .filter(Token::symbol)
                        .count()
                >= 2;
    }

    private Tile longest(List<Token> text, List<String> begins, BitSet told, BitSet used) {
        var best = new Tile(0, 0, 0);
        for (int j = 0; j < begins.size(); j++) {
            for (int i : places.getOrDefault(begins.get(j), List.of())) {
                int length = same(i, text, j, told, used);
                boolean earlier = length == best.length && i < best.at;
                if (length > best.length || earlier) {
                    best = new Tile(i, j, length);
                }
            }
        }
        return best;
    }

    private int same(int i, List<Token> text, int j, BitSet told, BitSet used) {
        int length = 0;
        while (i + length < solution.size()
                && j + length < text.size()
                && !told.get(i + length)
                && !used.get(j + length)
                && likeness.apply(solution.get(i + length)).equals(likeness.apply(text.get(j + length)))) {
            length++;
        }
        return length;
    }
}
