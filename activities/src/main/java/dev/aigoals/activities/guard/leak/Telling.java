package dev.aigoals.activities.guard.leak;

import dev.aigoals.contract.content.Language;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** How much of one solution a turn has told so far. */
final class Telling {
    private static final double MOST_IN_CODE = 0.5;
    private static final double MOST_IN_WORDS = 0.75;

    private static final int FEWEST_LINES_IN_WORDS = 2;

    private final Language language;
    private final Overlap overlap;
    private final SpokenLines lines;
    private Told told = new Told(new BitSet(), new BitSet());
    private Told now = told;

    /** The secret tokens in code, and the lines in words. */
    private record Told(BitSet code, BitSet lines) {
        Told copy() {
            return new Told((BitSet) code.clone(), (BitSet) lines.clone());
        }
    }

    Telling(Language language, String solution, List<List<Token>> free) {
        this.language = language;
        this.lines = new SpokenLines(Tokens.lines(language, solution));
        this.overlap = new Overlap(Tokens.ofCode(language, solution), free);
    }

    /**
     * Whether it would be too much with these. Of a few missing tokens some have to be said: all of them are the answer. Words leave
     * more to do than code does, and one line of them is a hint.
     */
    boolean tooMuchWith(List<Fragment> fragments, Set<String> words) {
        now = told.copy();
        for (Fragment fragment : fragments) {
            now.code.or(overlap.told(fragment.tokens(language), fragment.kind() == Fragment.Kind.PROSE));
        }
        now.lines.or(lines.told(words));
        int secrets = overlap.secrets();
        int inCode = now.code.cardinality();
        if (overlap.fewSecrets()) {
            return secrets > 0 && inCode == secrets;
        }
        return inCode >= secrets * MOST_IN_CODE
                || (now.lines.cardinality() >= FEWEST_LINES_IN_WORDS && inAll() >= secrets * MOST_IN_WORDS);
    }

    private int inAll() {
        var all = overlap.secretOf(lines.tokens(now.lines));
        all.or(now.code);
        return all.cardinality();
    }

    /** The last fragments were said. */
    void keep() {
        told = now;
    }

    /** How many of the secret tokens, in code and in words. */
    @Override
    public String toString() {
        return now.code.cardinality() + " in code and " + inAll() + " in all of " + overlap.secrets();
    }
}
