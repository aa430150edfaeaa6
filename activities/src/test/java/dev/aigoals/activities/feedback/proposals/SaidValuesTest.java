package dev.aigoals.activities.feedback.proposals;

import static dev.aigoals.activities.feedback.bench.Samples.piece;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.activities.feedback.bench.Workpiece;
import dev.aigoals.activities.guard.Piece;
import dev.aigoals.activities.runner.CheckResult;
import dev.aigoals.activities.runner.Report;
import dev.aigoals.activities.runner.judge.Told;
import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.content.Check;
import dev.aigoals.contract.content.Language;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaidValuesTest {

    private final Workpiece piece = piece(Language.PYTHON, "def add(a, b):\n    return a - b + 40\n");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your function returns 7 here.",
                "It gives back `None`, because nothing is returned.",
                "`add(1, 1)` returns 41.",
                "`add(1, 2)` gives 40.",
                "For two ones the result is 3.",
                "Your loop prints \"done\" twice.",
                "Tu función devuelve 7.",
                "`add(1, 1)` da 41 en vez de 2.",
                "add(1, 1) -> 5"
            })
    void noticesAValueThatNobodySaw(String sentence) {
        assertThat(values().unseen(List.of(new Piece(sentence, false)))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your function returns 40, as the check shows.",
                "`add(1, 1)` returns 40 instead of 2.",
                "What is the 40 in your program for?",
                "Think of what happens where both numbers are 1.",
                "Look at line 2 once more.",
                "The sign between `a` and `b` is not the one that the task asks for.",
                "Does `add` give what the task says?",
                "What would `add(3, 4)` have to do?",
                "El signo entre `a` y `b` no es el que pide la tarea."
            })
    void letsPassWhatWasSeenAndWhatIsNoResult(String sentence) {
        assertThat(values().unseen(List.of(new Piece(sentence, false)))).isEmpty();
    }

    /** The sample's visible check calls the function with 1 and 1 and expects 2. */
    private SaidValues values() {
        Check check = piece.task().checks().getFirst();
        CheckResult result = new CheckResult(
                check.id(), check.name(), true, Verdict.FAILED, new Told("40 came back", "2", "40"), null);
        return new SaidValues(piece, new Report(Verdict.FAILED, List.of(result), null, null, Duration.ZERO));
    }
}
