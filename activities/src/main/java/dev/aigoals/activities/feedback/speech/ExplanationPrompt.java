package dev.aigoals.activities.feedback.speech;

import dev.aigoals.activities.feedback.bench.Workpiece;
import dev.aigoals.activities.feedback.verdict.Said;
import dev.aigoals.activities.guard.Delimited;
import dev.aigoals.activities.guard.Delimited.Part;
import dev.aigoals.activities.turns.Prompt;
import java.util.ArrayList;
import java.util.List;

/** What the model is asked: the task, the program, and what the checks have told the learner; nothing that the learner may not know. */
final class ExplanationPrompt {

    static final Prompt CONSTANT = Prompt.beside(ExplanationPrompt.class, "explain");

    /** Longer than any program that a task of twenty minutes needs, and short enough to be cheap. */
    private static final int MOST_CODE = 8_000;

    private static final int MOST_FINDINGS = 4_000;
    private static final String CUT = "\n[cut here: the rest is left out]";

    private ExplanationPrompt() {}

    static String changing(Workpiece piece, Said said) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(
                "task",
                piece.task().title().in(piece.locale()) + "\n\n"
                        + piece.task().description().in(piece.locale())));
        parts.add(new Part(
                "program " + piece.program().fileName(), bounded(piece.program().code(), MOST_CODE)));
        parts.add(new Part("findings of the checks, as the learner saw them", bounded(said.text(), MOST_FINDINGS)));
        return Delimited.prompt(parts) + "\nThe program is written in "
                + piece.program().language().wireName() + ". Answer in "
                + piece.locale().englishName() + ".";
    }

    private static String bounded(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + CUT;
    }
}
