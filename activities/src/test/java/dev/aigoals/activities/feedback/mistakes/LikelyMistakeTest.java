package dev.aigoals.activities.feedback.mistakes;

import static dev.aigoals.activities.feedback.bench.Samples.failed;
import static dev.aigoals.activities.feedback.bench.Samples.failing;
import static dev.aigoals.activities.feedback.bench.Samples.forgetsTheLast;
import static dev.aigoals.activities.feedback.bench.Samples.passed;
import static dev.aigoals.activities.feedback.bench.Samples.piece;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.activities.feedback.bench.Samples;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.content.Text;
import dev.aigoals.contract.content.WrongSolution;
import dev.aigoals.contract.learner.LearnerLocale;
import java.util.List;
import org.junit.jupiter.api.Test;

class LikelyMistakeTest {

    private final LikelyMistake likelyMistake = new LikelyMistake();

    @Test
    void recognisesAKnownMistakeInCodeThatReadsMuchLikeIt() {
        String code = Samples.FORGETS_THE_LAST + "\n# my solution\n";
        WrongSolution known = forgetsTheLast("many");
        assertThat(likelyMistake.of(piece(Language.PYTHON, code, known), failing(failed("many"))))
                .contains(known);
    }

    @Test
    void saysNothingWhereTheCheckPassesThatTheMistakeFails() {
        assertThat(likelyMistake.of(
                        piece(Language.PYTHON, Samples.FORGETS_THE_LAST, forgetsTheLast("many")),
                        failing(failed("one"), passed("many"))))
                .isEmpty();
    }

    @Test
    void saysNothingOfCodeThatReadsMoreLikeTheRightOne() {
        assertThat(likelyMistake.of(
                        piece(Language.PYTHON, Samples.RIGHT, forgetsTheLast("many")), failing(failed("many"))))
                .isEmpty();
    }

    @Test
    void saysNothingOfCodeThatReadsLikeNeither() {
        assertThat(likelyMistake.of(
                        piece(Language.PYTHON, "import math\nprint(math.pi)\n", forgetsTheLast("many")),
                        failing(failed("many"))))
                .isEmpty();
    }

    @Test
    void choosesTheMistakeThatReadsMostAlike() {
        WrongSolution near = forgetsTheLast("many");
        WrongSolution further = new WrongSolution(
                "starts-at-one",
                Samples.FORGETS_THE_LAST.replace("result = 0", "result = 1"),
                new Text("further", "más lejos"),
                List.of("many"));
        assertThat(likelyMistake.of(
                        piece(Language.PYTHON, Samples.FORGETS_THE_LAST, further, near), failing(failed("many"))))
                .contains(near);
    }

    @Test
    void doesNotTakeAPythonDivisionForAComment() {
        String right = "def half(n):\n    return n // 2\n";
        String known = "def half(n):\n    return n // 3\n";
        WrongSolution mistake = new WrongSolution("thirds", known, new Text("a third", "un tercio"), List.of("plain"));
        assertThat(likelyMistake.of(
                        piece(Language.PYTHON, LearnerLocale.EN, known, right, mistake), failing(failed("plain"))))
                .contains(mistake);
    }

    @Test
    void doesNotTakeAPrivateNameOfJavaScriptForAComment() {
        String right = "class Counter { #count = 0; next() { return ++this.#count; } }";
        String known = "class Counter { #count = 0; next() { return this.#count++; } }";
        WrongSolution mistake =
                new WrongSolution("late", known, new Text("counted too late", "contado tarde"), List.of("plain"));
        assertThat(likelyMistake.of(
                        piece(Language.JAVASCRIPT, LearnerLocale.EN, known, right, mistake), failing(failed("plain"))))
                .contains(mistake);
    }

    @Test
    void readsOverCommentsInBothLanguages() {
        assertThat(LikelyMistake.shingles(Language.PYTHON, "a = b + c  # why"))
                .isEqualTo(LikelyMistake.shingles(Language.PYTHON, "a = b + c"));
        assertThat(LikelyMistake.shingles(Language.JAVASCRIPT, "a = b /* why\nso */ + c; // why"))
                .isEqualTo(LikelyMistake.shingles(Language.JAVASCRIPT, "a = b + c;"));
    }

    @Test
    void nothingIsLikeNothing() {
        assertThat(LikelyMistake.likeness(
                        LikelyMistake.shingles(Language.PYTHON, ""), LikelyMistake.shingles(Language.PYTHON, "")))
                .isZero();
    }
}
