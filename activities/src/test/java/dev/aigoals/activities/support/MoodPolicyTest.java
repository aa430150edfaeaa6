package dev.aigoals.activities.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aigoals.activities.support.MoodPolicy.LastModal;
import dev.aigoals.contract.agent.EmotionalSupportAgent.Cause;
import dev.aigoals.contract.agent.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoodPolicyTest {

    private static final Instant NOW = Instant.parse("2030-05-01T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "1, confident",
        "0.75, confident",
        "0.74, steady",
        "0.5, steady",
        "0.49, frustrated",
        "0.3, frustrated",
        "0.29, discouraged",
        "0, discouraged"
    })
    void namesTheMoodByItsScore(double score, String label) {
        assertThat(MoodPolicy.label(score)).isEqualTo(label);
    }

    @Test
    void aPassedTaskLiftsTheMoodAndAFailureLowersItMoreEachTime() {
        assertThat(MoodPolicy.after(0.5, Cause.VERDICT, Verdict.PASSED, 0)).isCloseTo(0.8, within(1e-9));
        assertThat(MoodPolicy.after(0.5, Cause.VERDICT, Verdict.FAILED, 1)).isCloseTo(0.46, within(1e-9));
        assertThat(MoodPolicy.after(0.5, Cause.VERDICT, Verdict.FAILED, 4)).isCloseTo(0.34, within(1e-9));
        assertThat(MoodPolicy.after(0.5, Cause.VERDICT, Verdict.FAILED, 40)).isCloseTo(0.34, within(1e-9));
    }

    @Test
    void whatOurSideCouldNotRunLeavesTheMoodAsItWas() {
        assertThat(MoodPolicy.after(0.4, Cause.VERDICT, Verdict.INCONCLUSIVE, 3))
                .isEqualTo(0.4);
        assertThat(MoodPolicy.after(0.4, Cause.VERDICT, null, 3)).isEqualTo(0.4);
    }

    @Test
    void staysBetweenZeroAndOne() {
        assertThat(MoodPolicy.after(0.9, Cause.VERDICT, Verdict.PASSED, 0)).isEqualTo(1);
        assertThat(MoodPolicy.after(0.02, Cause.BEHAVIOUR, null, 0)).isZero();
        assertThat(MoodPolicy.after(0.02, Cause.IDLE, null, 0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1})
    void cheersUpAtTheLatestAfterFiveFailuresInARowWhateverTheMood(double score) {
        assertThat(due(Cause.VERDICT, score, 5)).isTrue();
    }

    @Test
    void cheersUpEarlierWhoIsLow() {
        assertThat(due(Cause.VERDICT, 0.29, 3)).isTrue();
        assertThat(due(Cause.VERDICT, 0.31, 3)).isFalse();
        assertThat(due(Cause.VERDICT, 0.29, 2)).isFalse();
    }

    @Test
    void speaksOfBehaviourOnlyWhenTheMoodIsLowAndOfIdlenessAlways() {
        assertThat(due(Cause.BEHAVIOUR, 0.31, 0)).isFalse();
        assertThat(due(Cause.BEHAVIOUR, 0.29, 0)).isTrue();
        assertThat(due(Cause.IDLE, 1, 0)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"keep_going, 599, false", "keep_going, 600, true", ", 599, false", ", 600, true"})
    void cheersUpAtMostOnceInTenMinutes(String answer, long secondsAgo, boolean due) {
        assertThat(dueAfter(answer, Duration.ofSeconds(secondsAgo))).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"3599, false", "3600, true"})
    void keepsQuietForAnHourWhereItWasNotHowTheyFelt(long secondsAgo, boolean due) {
        assertThat(dueAfter("not_how_i_feel", Duration.ofSeconds(secondsAgo))).isEqualTo(due);
    }

    @Test
    void speaksOfTriesOnlyAfterAVerdict() {
        assertThat(MoodPolicy.occasion(Cause.VERDICT, "discouraged")).isEqualTo("discouraged");
        assertThat(MoodPolicy.occasion(Cause.BEHAVIOUR, "discouraged")).isEqualTo("behaviour");
        assertThat(MoodPolicy.occasion(Cause.IDLE, "discouraged")).isEqualTo("idle");
    }

    private static boolean due(Cause cause, double score, int failures) {
        return MoodPolicy.due(cause, score, failures, Optional.empty(), NOW);
    }

    private static boolean dueAfter(String answer, Duration ago) {
        return MoodPolicy.due(Cause.VERDICT, 0.2, 7, Optional.of(new LastModal(NOW.minus(ago), answer)), NOW);
    }
}
