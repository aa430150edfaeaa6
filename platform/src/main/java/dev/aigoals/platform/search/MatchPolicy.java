package dev.aigoals.platform.search;

import dev.aigoals.contract.content.Language;
import dev.aigoals.platform.bank.BankGoal;
import dev.aigoals.platform.bank.SearchWords;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How likenesses add up to a score, and from which score on a goal counts as what was asked for. The numbers were found by
 * leaving each sample request of the bank out in turn, against requests for what the bank does not have.
 */
final class MatchPolicy {
    private static final double BEST = 0.1;
    private static final double WHOLE = 0.4;
    private static final double WORDS = 0.5;
    private static final double OTHER_LANGUAGE = 0.7;
    private static final double NEAR_ENOUGH = 0.37;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z.]+");

    private MatchPolicy() {}

    /** 0..1, by the reading of the request that fits best; less where the request names another programming language. */
    static double score(BankGoal goal, String request, Collection<Likeness> readings) {
        double score = readings.stream().mapToDouble(MatchPolicy::score).max().orElse(0);
        boolean other =
                named(request).filter(language -> language != goal.language()).isPresent();
        return other ? OTHER_LANGUAGE * score : score;
    }

    private static double score(Likeness likeness) {
        return BEST * likeness.best()
                + WHOLE * likeness.whole()
                + WORDS * Math.max(likeness.words(), likeness.spanishWords());
    }

    static Optional<Language> named(String request) {
        var words = Set.copyOf(Arrays.asList(BETWEEN_WORDS.split(SearchWords.plain(request), -1)));
        if (words.contains("python")) {
            return Optional.of(Language.PYTHON);
        }
        return words.contains("javascript") || words.contains("js") || words.contains("node")
                ? Optional.of(Language.JAVASCRIPT)
                : Optional.empty();
    }

    static boolean nearEnough(double score) {
        return score >= NEAR_ENOUGH;
    }
}
