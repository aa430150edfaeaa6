package dev.aigoals.activities.feedback.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.activities.feedback.bench.Samples;
import dev.aigoals.activities.feedback.verdict.Remark;
import dev.aigoals.activities.feedback.verdict.Said;
import dev.aigoals.activities.guard.Piece;
import dev.aigoals.contract.content.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GroundsTest {

    private final Grounds grounds = Grounds.of(
            Samples.piece(Language.PYTHON, "def add(first, other):\n    return first - other\n"),
            new Said(1, List.of(new Remark("finding", "✗ plain sums: add(1, 1) gave None\n")), List.of()));

    @Test
    void letsASentenceSpeakOfWhatTheLearnerSees() {
        assertThat(groundless("In line 2, `first - other` takes something away, so `add` gives `None`? "))
                .isEmpty();
        assertThat(groundless("What should happen to the second number?")).isEmpty();
    }

    @Test
    void noticesNamesThatAreNotThere() {
        assertThat(groundless("Your variable `total` is never set.")).contains("names that are not there: total");
        assertThat(groundless("Call `sum(first)` instead.")).contains("names that are not there: sum");
    }

    @Test
    void noticesLinesThatAreNotThere() {
        assertThat(groundless("Look at line 12.")).contains("a line that is not there: 12");
        assertThat(groundless("Mira la línea 0.")).contains("a line that is not there: 0");
    }

    private Optional<String> groundless(String sentence) {
        return grounds.groundless(new Piece(sentence, false));
    }
}
