package dev.aigoals.activities.feedback.mistakes;

import static dev.aigoals.activities.feedback.bench.Samples.piece;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.activities.bank.RuntimeErrorExplanations;
import dev.aigoals.activities.feedback.bench.Workpiece;
import dev.aigoals.activities.runner.judge.ProgramError;
import dev.aigoals.activities.words.Words;
import dev.aigoals.contract.content.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class MistakeWordsTest {

    private final MistakeWords words = new MistakeWords(
            new Words(), RuntimeErrorExplanations.read(List.of()).explanations());
    private final Workpiece plain = piece(Language.PYTHON, "print(1)");

    @Test
    void explainsAnErrorWithItsLineWhereThatIsKnown() {
        assertThat(words.error(plain, new ProgramError("ValueError", List.of(), "no number", 4)))
                .isEqualTo("Line 4: ValueError: no number");
        assertThat(words.error(plain, new ProgramError("ValueError", List.of(), "no number", null)))
                .isEqualTo("ValueError: no number");
    }
}
