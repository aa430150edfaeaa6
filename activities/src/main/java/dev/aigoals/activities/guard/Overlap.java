package dev.aigoals.activities.guard;

import java.util.BitSet;
import java.util.List;

/**
 * How much of one solution a text tells: the longest common stretches of tokens, none used twice (greedy string tiling, Wise 1993).
 * What is free to be said does not count.
 */
final class Overlap {
    private static final int SHORTEST_FREE = 3;
    private static final int SHORTEST_IN_CODE = 4;
    private static final int SHORTEST_IN_PROSE = 6;

    private final List<Token> solution;
    private final BitSet secret = new BitSet();

    Overlap(List<Token> solution, List<List<Token>> free) {
        this.solution = solution;
        secret.set(0, solution.size());
        for (List<Token> text : free) {
            for (int i = 0; i < solution.size(); i++) {
                for (int j = 0; j < text.size(); j++) {
                    int length = sameExactly(i, text, j);
                    if (length >= SHORTEST_FREE) {
                        secret.clear(i, i + length);
                    }
                }
            }
        }
    }

    /** How many tokens of the solution nobody may be told. */
    int secrets() {
        return secret.cardinality();
    }

    /** The secret places of the solution that a fragment tells. */
    BitSet told(List<Token> text, boolean prose) {
        var told = new BitSet();
        var used = new BitSet();
        int shortest = prose ? SHORTEST_IN_PROSE : SHORTEST_IN_CODE;
        var tile = longest(text, told, used);
        while (tile.length >= shortest) {
            if (!prose || tellsCode(tile)) {
                told.set(tile.at, tile.at + tile.length);
            }
            used.set(tile.in, tile.in + tile.length);
            tile = longest(text, told, used);
        }
        told.and(secret);
        return told;
    }

    private boolean tellsCode(Tile tile) {
        return solution.subList(tile.at, tile.at + tile.length).stream()
                        .filter(Token::symbol)
                        .count()
                >= 2;
    }

    private Tile longest(List<Token> text, BitSet told, BitSet used) {
        var best = new Tile(0, 0, 0);
        for (int i = 0; i < solution.size(); i++) {
            for (int j = 0; j < text.size(); j++) {
                int length = same(i, text, j, told, used);
                if (length > best.length) {
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
                && solution.get(i + length).shape().equals(text.get(j + length).shape())) {
            length++;
        }
        return length;
    }

    private int sameExactly(int i, List<Token> text, int j) {
        int length = 0;
        while (i + length < solution.size()
                && j + length < text.size()
                && solution.get(i + length).exact().equals(text.get(j + length).exact())) {
            length++;
        }
        return length;
    }

    private record Tile(int at, int in, int length) {}
}
