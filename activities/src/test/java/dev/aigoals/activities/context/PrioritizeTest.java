package dev.aigoals.activities.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aigoals.contract.agent.ContextOrganizerAgent.Candidate;
import dev.aigoals.contract.content.Difficulty;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.platform.bank.BankGoal;
import dev.aigoals.platform.goals.GoalRequest;
import dev.aigoals.platform.testing.SampleContent;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PrioritizeTest {

    /** Easy, twenty minutes, about numbers. */
    private static final GoalContent ADDING = SampleContent.adding();

    private static final LearnerHistory NEWCOMER =
            new LearnerHistory(Set.of(), Set.of(), Set.of(), null, Difficulty.EASY);

    @Test
    void theLearnersWordsDecide() {
        assertThat(weighed(NEWCOMER, null, null)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void whatFitsTheAskedDifficultyAndTimeComesFirstAmongNearTies() {
        assertThat(weighed(NEWCOMER, "easy", null)).isGreaterThan(weighed(NEWCOMER, "hard", null));
        assertThat(weighed(NEWCOMER, null, 20)).isGreaterThan(weighed(NEWCOMER, null, 19));
    }

    @Test
    void whatWasCompletedComesLater() {
        LearnerHistory done = new LearnerHistory(Set.of("sample-adding"), Set.of(), Set.of(), null, Difficulty.EASY);
        assertThat(weighed(done, null, null)).isLessThan(weighed(NEWCOMER, null, null));
    }

    @Test
    void theHistoryTurnsNothingButNearTies() {
        double most = weighed(NEWCOMER, "easy", 20);
        LearnerHistory done = new LearnerHistory(Set.of("sample-adding"), Set.of(), Set.of(), null, Difficulty.EASY);
        assertThat(most - weighed(done, null, null)).isLessThan(0.15);
    }

    @Test
    void whatIsNearEnoughStandsBeforeWhatIsNotWhateverItsScore() {
        Candidate near = new Candidate("near", "1", 0.4, true);
        Candidate nearer = new Candidate("nearer", "2", 0.6, true);
        Candidate far = new Candidate("far", "3", 0.9, false);
        assertThat(List.of(far, near, nearer).stream().sorted(Prioritize.NEAREST_FIRST))
                .containsExactly(nearer, near, far);
    }

    @Test
    void suggestsWhatTheLearnerIsReadyForInTheirLanguage() {
        LearnerHistory history = new LearnerHistory(Set.of(), Set.of(), Set.of(), Language.PYTHON, Difficulty.MEDIUM);
        double fitting = fit(Language.PYTHON, Difficulty.MEDIUM, history);
        assertThat(fitting).isGreaterThan(fit(Language.PYTHON, Difficulty.EASY, history));
        assertThat(fitting).isGreaterThan(fit(Language.PYTHON, Difficulty.HARD, history));
        assertThat(fitting).isGreaterThan(fit(Language.JAVASCRIPT, Difficulty.MEDIUM, history));
    }

    @Test
    void suggestsWhatWasBegunAndWhatWasHard() {
        double plain = fit(Language.PYTHON, Difficulty.EASY, NEWCOMER);
        assertThat(fit(
                        Language.PYTHON,
                        Difficulty.EASY,
                        new LearnerHistory(Set.of(), Set.of("sample-adding"), Set.of(), null, Difficulty.EASY)))
                .isGreaterThan(plain);
        assertThat(fit(
                        Language.PYTHON,
                        Difficulty.EASY,
                        new LearnerHistory(Set.of(), Set.of(), Set.of("numbers"), null, Difficulty.EASY)))
                .isGreaterThan(plain);
    }

    @Test
    void climbsStepByStepAndNeverBeyondTheTop() {
        assertThat(Ladder.above(Difficulty.EASY)).isEqualTo(Difficulty.MEDIUM);
        assertThat(Ladder.above(Difficulty.HARD)).isEqualTo(Difficulty.HARD);
        assertThat(Ladder.higher(Difficulty.HARD, Difficulty.EASY)).isEqualTo(Difficulty.HARD);
        assertThat(Ladder.higher(Difficulty.EASY, Difficulty.MEDIUM)).isEqualTo(Difficulty.MEDIUM);
    }

    private static double weighed(LearnerHistory history, @Nullable String difficulty, @Nullable Integer minutes) {
        GoalRequest asked = new GoalRequest(
                LearnerId.of(UUID.randomUUID()),
                RequestId.of(UUID.randomUUID()),
                GoalId.of(UUID.randomUUID()),
                CourseId.of(UUID.randomUUID()),
                "I want to add numbers",
                null,
                difficulty,
                minutes);
        Candidate hit = new Candidate("sample-adding", "hash", 0.5, true);
        return Prioritize.weighed(hit, ADDING, history, asked).score();
    }

    private static double fit(Language language, Difficulty difficulty, LearnerHistory history) {
        return Prioritize.fit(new BankGoal("sample-adding", "hash", language, difficulty), ADDING, history);
    }
}
