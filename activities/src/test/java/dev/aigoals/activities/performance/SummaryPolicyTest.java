package dev.aigoals.activities.performance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.activities.performance.PerformancePolicy.TaskResult;
import dev.aigoals.activities.words.Words;
import dev.aigoals.contract.agent.PerformanceEvaluatorAgent.Evaluation;
import dev.aigoals.contract.learner.LearnerLocale;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryPolicyTest {
    private static final Conclusion HARD = conclusion(2, task(3, 1), task(4, 1));
    private static final Conclusion WITHOUT_HINTS = conclusion(0, task(1, 0), task(6, 0));
    private static final Conclusion FLAWLESS = conclusion(0, task(1, 0), task(1, 0));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You got through both tasks in 7 tries, and each one taught you something.",
                "It took seven tries and two hints over 12 minutes, and you did not give up.",
                "You completed 2 tasks with 70 %.",
                "Completaste las dos tareas en 7 intentos y con 2 pistas: un 70 por ciento.",
                "A steady piece of work; one of a kind."
            })
    void aTrueSentencePasses(String sentence) {
        assertThat(SummaryPolicy.untruth(sentence, HARD)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You did it in 5 tries.",
                "You did it in five tries.",
                "You took 7 hints.",
                "You completed 7 tasks.",
                "Score: 100 %.",
                "You needed no hints at all.",
                "Lo hiciste sin pistas.",
                "You did it on the first try.",
                "Lo lograste al primer intento.",
                "A perfect run.",
                "You halved it: half of the tries.",
                "You gained 42 points.",
                "In 7.5 tries."
            })
    void anUntrueOneDoesNot(String sentence) {
        assertThat(SummaryPolicy.untruth(sentence, HARD)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"With a few hints you made it.", "Con alguna pista lo lograste."})
    void hintsThatWereNotTakenAreNotSpokenOf(String sentence) {
        assertThat(SummaryPolicy.untruth(sentence, WITHOUT_HINTS)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"All of it without a single hint.", "Lo hiciste sin ninguna pista.", "You took 0 hints."})
    void thatThereWereNoneMayBeSaid(String sentence) {
        assertThat(SummaryPolicy.untruth(sentence, WITHOUT_HINTS)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(LearnerLocale.class)
    void theTemplatesWouldPass(LearnerLocale locale) {
        Words words = new Words();
        assertThat(SummaryPolicy.untruth(words.say(locale, "performance.summary", 2, 7, 2, 70), HARD))
                .isEmpty();
        assertThat(SummaryPolicy.untruth(words.say(locale, "performance.flawless", 2, 2, 0, 100), FLAWLESS))
                .isEmpty();
    }

    private static TaskResult task(int tries, int hints) {
        return new TaskResult("Add numbers", true, tries, hints);
    }

    private static Conclusion conclusion(int hints, TaskResult... tasks) {
        List<TaskResult> results = List.of(tasks);
        var whole = new Evaluation(PerformancePolicy.score(results), PerformancePolicy.tries(results), 12);
        return new Conclusion(results, whole, hints);
    }
}
