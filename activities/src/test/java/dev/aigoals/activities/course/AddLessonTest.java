package dev.aigoals.activities.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.activities.words.Words;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.platform.testing.SampleContent;
import org.junit.jupiter.api.Test;

class AddLessonTest {

    @Test
    void laysTheLessonOutWithWhatWillBeBuiltInOrder() {
        assertThat(lesson(LearnerLocale.EN)).isEqualTo("""
                        # Adding up

                        You write a small adder.

                        ## What you will build

                        1. Add two
                        1. Add many

                        # Adding""");
    }

    @Test
    void writesInTheLearnersLanguage() {
        assertThat(lesson(LearnerLocale.ES))
                .contains("# Sumar", "## Lo que vas a construir", "1. Suma muchos")
                .doesNotContain("Add");
    }

    @Test
    void givesNoSolutionAway() {
        assertThat(lesson(LearnerLocale.EN))
                .doesNotContain("reference-of", "alternative-of", "wrong-of", "123456", "secret");
    }

    private static String lesson(LearnerLocale locale) {
        GoalContent content = SampleContent.adding();
        return AddLesson.markdown(LessonOpening.template(new Words(), content, locale), content, locale);
    }
}
