package dev.aigoals.activities.feedback.verdict;

import static dev.aigoals.activities.feedback.bench.Samples.failed;
import static dev.aigoals.activities.feedback.bench.Samples.failedHidden;
import static dev.aigoals.activities.feedback.bench.Samples.failing;
import static dev.aigoals.activities.feedback.bench.Samples.forgetsTheLast;
import static dev.aigoals.activities.feedback.bench.Samples.passed;
import static dev.aigoals.activities.feedback.bench.Samples.piece;
import static dev.aigoals.activities.feedback.bench.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.activities.bank.RuntimeErrorExplanations;
import dev.aigoals.activities.feedback.bench.Samples;
import dev.aigoals.activities.feedback.bench.Workpiece;
import dev.aigoals.activities.feedback.mistakes.LikelyMistake;
import dev.aigoals.activities.feedback.mistakes.MistakeWords;
import dev.aigoals.activities.runner.Report;
import dev.aigoals.activities.words.Words;
import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.content.Text;
import dev.aigoals.contract.learner.LearnerLocale;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedbackWordsTest {

    private final FeedbackWords words = new FeedbackWords(
            new Words(),
            new MistakeWords(
                    new Words(), RuntimeErrorExplanations.read(List.of()).explanations()),
            new LikelyMistake());
    private final Workpiece plain = piece(Language.PYTHON, "print(1)");

    @Test
    void marksEachCheckAndTellsOfAHiddenOneItsNameOnly() {
        assertThat(words.finding(plain, passed("one"))).isEqualTo("✓ one sums");
        assertThat(words.finding(plain, failed("one"))).isEqualTo("✗ one sums: 3 came back");
        assertThat(words.finding(plain, failedHidden("one"))).isEqualTo("✗ one sums (hidden check)");
    }

    @Test
    void praisesWhatPassedAndEndsWithTheVerdict() {
        assertThat(words.closing(plain, report(Verdict.PASSED, null, passed("one"), passed("two"))))
                .containsExactly(
                        new Remark("praise", "Well done: all 2 checks pass."), new Remark("verdict", "Passed."));
    }

    @Test
    void showsTheFirstVisibleCheckToLookAt() {
        assertThat(words.closing(plain, failing(failedHidden("secret"), failed("one"), passed("two"))))
                .containsExactly(
                        new Remark("suggestion", "Look at this one first: one sums"),
                        new Remark("praise", "1 of 3 checks pass already."),
                        new Remark("verdict", "Not yet: 1 of 3 checks pass."));
    }

    @Test
    void praisesNothingWhereNothingPasses() {
        assertThat(words.closing(plain, failing(failed("one"))))
                .extracting(Remark::kind)
                .containsExactly("suggestion", "verdict");
    }

    @Test
    void callsALikenessALikeness() {
        Workpiece piece = piece(Language.PYTHON, Samples.FORGETS_THE_LAST, forgetsTheLast("many"));
        assertThat(words.closing(piece, failing(failed("many"))))
                .contains(new Remark(
                        "suggestion",
                        "Your code looks much like a frequent mistake. Compare: the last number is left out."));
    }

    @Test
    void saysWhyThereIsNoVerdictAndThatItIsNoTry() {
        Report unheard = new Report(
                Verdict.INCONCLUSIVE,
                List.of(),
                null,
                new Text("The sandbox is not there.", "No hay sandbox."),
                Duration.ZERO);
        assertThat(words.closing(plain, unheard))
                .singleElement()
                .satisfies(remark -> assertThat(remark.words())
                        .contains("does not count as a try")
                        .endsWith("The sandbox is not there."));
        assertThat(words.closing(plain, report(Verdict.INCONCLUSIVE, null)))
                .singleElement()
                .satisfies(remark -> assertThat(remark.words()).endsWith("as a try."));
    }

    @Test
    void speaksTheLearnersLanguage() {
        Workpiece spanish = piece(Language.PYTHON, LearnerLocale.ES, "print(1)", Samples.RIGHT);
        assertThat(words.finding(spanish, failedHidden("uno"))).isEqualTo("✗ uno suma (comprobación oculta)");
        assertThat(words.closing(spanish, report(Verdict.PASSED, null, passed("uno"))))
                .contains(new Remark("verdict", "Superada."));
    }
}
