package dev.aigoals.activities.support;

import dev.aigoals.activities.guard.NumbersSaid;
import dev.aigoals.activities.guard.PlainWords;
import dev.aigoals.activities.support.ModalWords.Said;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decides whether a model's words may stand in a modal. */
final class ModalPolicy {
    static final int LONGEST_TITLE = 80;
    static final int LONGEST_MESSAGE = 400;

    /** A word of encouragement comes while something is not done: whoever says that it is would say what no check has shown. */
    private static final Pattern SAYS_DONE = Pattern.compile(
            "\\b(?:pass(?:ed|es)?|complete[ds]?|completion|solved?|finish(?:ed)?|done|approved?|accepted|graded?|score[ds]?"
                    + "|correct(?:ly)?|certificate|verdict|verified"
                    + "|aprob\\w*|apto|super(?:ad[oa]s?|aste|ó)|complet\\w*|resuel\\w*|resol\\w*|termin\\w*|hech[oa]s?"
                    + "|acept\\w*|calific\\w*|puntu\\w*|correct[oa]s?|certificad\\w*|veredicto|verificad\\w*)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNICODE_CASE);

    /** What is no count but an article of the language. */
    private static final BigDecimal ONE = BigDecimal.ONE;

    private ModalPolicy() {}

    /** Why the words may not be shown; empty where they may. */
    static Optional<String> objection(Said said, int failuresInRow) {
        return PlainWords.objection(said.title(), LONGEST_TITLE)
                .or(() -> PlainWords.objection(said.message(), LONGEST_MESSAGE))
                .or(() -> untrue(said.title() + ". " + said.message(), failuresInRow));
    }

    private static Optional<String> untrue(String words, int failuresInRow) {
        if (SAYS_DONE.matcher(words).find()) {
            return Optional.of("says how the work was judged");
        }
        boolean counted = NumbersSaid.in(words).stream()
                .map(NumbersSaid.Said::value)
                .allMatch(
                        value -> value.compareTo(ONE) == 0 || value.compareTo(BigDecimal.valueOf(failuresInRow)) == 0);
        return counted ? Optional.empty() : Optional.of("says a number that is not the learner's");
    }
}
