package dev.aigoals.client.measure;

import java.util.ArrayList;
import java.util.List;

/** What the scripted model says about every failed submission. */
final class ScriptedExplanation {

    /** What the first sentence begins with. */
    static final String OPENING = "Your program gives back";

    private static final List<String> FIRST_SENTENCE = List.of(
            "Your",
            " program",
            " gives",
            " back",
            " something",
            " else",
            " than",
            " what",
            " the",
            " task",
            " asks",
            " for",
            ".");
    /** Its white space shows that the sentence is over: a full stop alone may belong to a number or an abbreviation. */
    private static final String COMPLETING = " Which";

    private static final List<String> REST = List.of(
            " line",
            " of",
            " it",
            " decides",
            " about",
            " that",
            "?",
            " Read",
            " it",
            " once",
            " more",
            " with",
            " the",
            " values",
            " of",
            " the",
            " first",
            " check",
            " in",
            " mind",
            ".");

    private ScriptedExplanation() {}

    /** The token that completes the first sentence is the one to be noted. */
    static Script script() {
        List<String> tokens = new ArrayList<>(FIRST_SENTENCE);
        tokens.add(COMPLETING);
        tokens.addAll(REST);
        return new Script(tokens, FIRST_SENTENCE.size());
    }
}
