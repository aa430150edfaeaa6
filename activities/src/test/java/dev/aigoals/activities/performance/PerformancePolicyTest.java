package dev.aigoals.activities.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aigoals.activities.performance.PerformancePolicy.TaskResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerformancePolicyTest {

    @ParameterizedTest
    @CsvSource({"1, 0, 1", "2, 0, 0.9", "1, 1, 0.95", "3, 2, 0.7", "8, 0, 0.3", "50, 4, 0.3", "0, 0, 1"})
    void eachFurtherTryAndEachHintCostsALittleButNeverAll(int tries, int hints, double score) {
        assertThat(new TaskResult("a", true, tries, hints).score()).isCloseTo(score, within(1e-9));
    }

    @Test
    void aTaskThatIsNotDoneCountsNothing() {
        assertThat(new TaskResult("a", false, 1, 0).score()).isZero();
    }

    @Test
    void theGoalsScoreIsTheMeanOfItsTasks() {
        assertThat(PerformancePolicy.score(List.of(
                        new TaskResult("a", true, 1, 0),
                        new TaskResult("b", true, 2, 0),
                        new TaskResult("c", false, 4, 0))))
                .isEqualTo(0.633);
        assertThat(PerformancePolicy.score(List.of())).isZero();
    }

    @Test
    void countsTheTriesOfAllTasks() {
        assertThat(PerformancePolicy.tries(List.of(new TaskResult("a", true, 1, 0), new TaskResult("b", true, 3, 0))))
                .isEqualTo(4);
    }

    @Test
    void callsAStrengthOnlyWhatWasDoneAtOnceAndAlone() {
        assertThat(PerformancePolicy.strengths(List.of(
                        new TaskResult("at once", true, 1, 0),
                        new TaskResult("second try", true, 2, 0),
                        new TaskResult("with a hint", true, 1, 1),
                        new TaskResult("not done", false, 1, 0))))
                .containsExactly("at once");
    }

    @Test
    void looksAgainAtWhatTookManyTriesOrHints() {
        assertThat(PerformancePolicy.focusAreas(List.of(
                        new TaskResult("two tries", true, 2, 1),
                        new TaskResult("three tries", true, 3, 0),
                        new TaskResult("two hints", true, 1, 2))))
                .containsExactly("three tries", "two hints");
    }
}
