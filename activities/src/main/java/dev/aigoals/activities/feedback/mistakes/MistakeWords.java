package dev.aigoals.activities.feedback.mistakes;

import dev.aigoals.activities.bank.RuntimeErrorExplanations;
import dev.aigoals.activities.feedback.bench.Workpiece;
import dev.aigoals.activities.runner.judge.ProgramError;
import dev.aigoals.activities.words.Words;
import dev.aigoals.contract.content.WrongSolution;
import org.springframework.stereotype.Component;

/** Words for an error and for a known mistake. */
@Component
public final class MistakeWords {

    private final Words words;
    private final RuntimeErrorExplanations explanations;

    public MistakeWords(Words words, RuntimeErrorExplanations explanations) {
        this.words = words;
        this.explanations = explanations;
    }

    /** The error in plain words, with its line where that is known. */
    public String error(Workpiece piece, ProgramError error) {
        String plain = explained(piece, error);
        return error.line() == null
                ? plain
                : words.say(piece.locale(), "feedback.error.line", Integer.toString(error.line()), plain);
    }

    /** The authored explanation of an error; what the language itself says where there is none. */
    public String explained(Workpiece piece, ProgramError error) {
        return explanations
                .explain(piece.content().language(), error, piece.locale())
                .orElseGet(() -> error.type() + ": " + error.message());
    }

    /** A likeness is no proof: the learner is asked to compare. */
    public String likely(Workpiece piece, WrongSolution mistake) {
        return words.say(
                piece.locale(),
                "feedback.suggestion.likely",
                mistake.says().in(piece.locale()).strip());
    }
}
