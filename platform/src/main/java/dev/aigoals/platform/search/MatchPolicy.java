package dev.aigoals.platform.search;

import dev.aigoals.contract.learner.LearnerLocale;

/** How likenesses add up to a score, and from which score on a goal counts as what was asked for. */
final class MatchPolicy {
    private MatchPolicy() {}

    /** 0..1; the better of reading the request as English and as Spanish. */
    static double score(Likeness likeness) {
        return Math.max(score(likeness, LearnerLocale.EN), score(likeness, LearnerLocale.ES));
    }

    private static double score(Likeness likeness, LearnerLocale read) {
        return switch (read) {
            case EN -> 0.7 * likeness.english() + 0.3 * likeness.englishWords();
            case ES -> 0.5 * likeness.spanish() + 0.5 * likeness.spanishWords();
        };
    }

    static boolean nearEnough(double score) {
        return score >= 0.5;
    }
}
