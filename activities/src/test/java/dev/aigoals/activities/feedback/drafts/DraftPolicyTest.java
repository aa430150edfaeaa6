package dev.aigoals.activities.feedback.drafts;

import static dev.aigoals.activities.feedback.bench.Samples.failed;
import static dev.aigoals.activities.feedback.bench.Samples.failing;
import static dev.aigoals.activities.feedback.bench.Samples.forgetsTheLast;
import static dev.aigoals.activities.feedback.bench.Samples.passed;
import static dev.aigoals.activities.feedback.bench.Samples.piece;
import static dev.aigoals.activities.feedback.bench.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.activities.bank.RuntimeErrorExplanations;
import dev.aigoals.activities.feedback.bench.Samples;
import dev.aigoals.activities.feedback.bench.Workpiece;
import dev.aigoals.activities.feedback.drafts.DraftPolicy.Look;
import dev.aigoals.activities.feedback.mistakes.LikelyMistake;
import dev.aigoals.activities.feedback.mistakes.MistakeWords;
import dev.aigoals.activities.runner.judge.ProgramError;
import dev.aigoals.activities.words.Words;
import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.wire.StreamMessage.LineRange;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DraftPolicyTest {

    private final Words words = new Words();
    private final LikelyMistake likelyMistake = new LikelyMistake();
    private final DraftPolicy policy = new DraftPolicy(
            new MistakeWords(words, RuntimeErrorExplanations.read(List.of()).explanations()), likelyMistake, words);
    private final Workpiece plain = piece(Language.PYTHON, "print(1)");

    @Test
    void pointsAtTheLineOfAnError() {
        ProgramError error = new ProgramError("NameError", List.of("NameError", "Exception"), "totl", 3);
        Look look = policy.look(plain, report(Verdict.FAILED, error, failed("many")), null);
        assertThat(look.found()).hasValueSatisfying(found -> {
            assertThat(found.text()).isEqualTo("Stops here: NameError: totl");
            assertThat(found.range()).isEqualTo(new LineRange(3, 3));
            assertThat(found.verified()).isTrue();
        });
    }

    @Test
    void callsCodeThatCannotBeReadByThatName() {
        ProgramError error = new ProgramError("SyntaxError", List.of("SyntaxError"), "invalid syntax", 1);
        assertThat(policy.look(plain, report(Verdict.FAILED, error), null).found())
                .hasValueSatisfying(found -> assertThat(found.text()).startsWith("Cannot be read yet: "));
    }

    @Test
    void saysNothingOfAnErrorWhosePlaceIsNotKnown() {
        ProgramError error = new ProgramError("RecursionError", List.of("RecursionError"), "too deep", null);
        assertThat(policy.look(plain, report(Verdict.FAILED, error, failed("many")), null)
                        .found())
                .isEmpty();
    }

    @Test
    void namesAKnownMistakeAsALikenessAndNotAsSeen() {
        Workpiece piece = piece(Language.PYTHON, Samples.FORGETS_THE_LAST, forgetsTheLast("many"));
        assertThat(policy.look(piece, failing(failed("many")), Set.of("many")).found())
                .hasValueSatisfying(found -> {
                    assertThat(found.text())
                            .startsWith("Your code looks much like")
                            .endsWith("is left out.");
                    assertThat(found.verified()).isFalse();
                });
    }

    @Test
    void tellsOfACheckThatFailsSinceTheLastLook() {
        Look look = policy.look(plain, failing(failed("old"), failed("fresh")), Set.of("old"));
        assertThat(look.found()).hasValueSatisfying(found -> {
            assertThat(found.text())
                    .contains("fresh sums")
                    .contains("3 came back")
                    .doesNotContain("old sums");
            assertThat(found.verified()).isTrue();
        });
        assertThat(look.failing()).containsExactlyInAnyOrder("old", "fresh");
    }

    @Test
    void keepsQuietOfWhatFailedBeforeAndOfTheFirstLook() {
        assertThat(policy.look(plain, failing(failed("old")), Set.of("old")).found())
                .isEmpty();
        assertThat(policy.look(plain, failing(failed("old")), null).found()).isEmpty();
    }

    @Test
    void keepsQuietWhereEverythingPasses() {
        Look look = policy.look(plain, report(Verdict.PASSED, null, passed("many")), Set.of("many"));
        assertThat(look.found()).isEmpty();
        assertThat(look.failing()).isEmpty();
    }

    @Test
    void remembersWhatFailedOverALookThatCouldNotRun() {
        Look unseen = policy.look(plain, report(Verdict.INCONCLUSIVE, null), Set.of("many"));
        assertThat(unseen.found()).isEmpty();
        assertThat(policy.look(plain, failing(failed("many")), unseen.failing()).found())
                .as("it failed before, so the last change did not bring it about")
                .isEmpty();
    }
}
