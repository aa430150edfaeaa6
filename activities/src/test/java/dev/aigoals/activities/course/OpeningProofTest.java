package dev.aigoals.activities.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.activities.bank.BankReader;
import dev.aigoals.activities.course.OpeningProof.Judged;
import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.runner.sandbox.SandboxProperties;
import dev.aigoals.activities.words.Words;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.learner.LearnerLocale;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningProofTest {
    private static final List<GoalContent> BANK =
            BankReader.read(List.of(Path.of("..", "bank"))).goals();
    private static final GoalContent GOAL = BANK.stream()
            .filter(goal -> goal.language() == Language.PYTHON)
            .findFirst()
            .orElseThrow();
    private static final Words WORDS = new Words();
    private static final String TEMPLATE = LessonOpening.template(WORDS, GOAL, LearnerLocale.EN);

    private static CodeRunner runner;

    @BeforeAll
    static void aRunner() throws InterruptedException {
        runner = CodeRunner.open(SandboxProperties.defaults());
    }

    @AfterAll
    static void noRunner() {
        runner.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void theTemplateOfEachGoalOfTheBankWouldPass(String locale) {
        LearnerLocale language = LearnerLocale.valueOf(locale.toUpperCase(Locale.ROOT));
        assertThat(BANK).allSatisfy(goal -> {
            String template = LessonOpening.template(WORDS, goal, language);
            assertThat(new OpeningProof(runner).of(template, template, goal, language))
                    .isInstanceOf(Judged.Good.class);
        });
    }

    @Test
    void otherWordsBetweenTitleAndTasksAreTaken() {
        String description = GOAL.description().en().strip();
        String polished = TEMPLATE.replace(description, "You will build *something small* that is of use. Enjoy it!");
        assertThat(judged(polished))
                .isInstanceOfSatisfying(
                        Judged.Good.class, good -> assertThat(good.markdown()).contains("*something small*"));
    }

    @Test
    void linksAndHtmlDoNotSurvive() {
        String description = GOAL.description().en().strip();
        String polished = TEMPLATE.replace(
                description, "See [this](https://evil.example) <script>alert('x')</script> https://evil.example .");
        assertThat(judged(polished))
                .isInstanceOfSatisfying(
                        Judged.Good.class, good -> assertThat(good.markdown()).doesNotContain("evil", "<script"));
    }

    @Test
    void aLostTaskIsNoticed() {
        String title = GOAL.tasks().getLast().title().en();
        assertThat(judged(TEMPLATE.replace(title, "More"))).isInstanceOf(Judged.Changed.class);
    }

    @Test
    void anotherTitleIsNoticed() {
        assertThat(judged(TEMPLATE.replace("# " + GOAL.title().en(), "# A better title")))
                .isInstanceOf(Judged.Changed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```python\nprint('hello')\n```",
                "    print('hello')",
                "Call `print_all(things)` first.",
                "Most people need 41 hours for it."
            })
    void codeAndNumbersThatNobodyCheckedAreNoticed(String addition) {
        assertThat(judged(TEMPLATE + "\n\n" + addition)).isInstanceOf(Judged.Changed.class);
    }

    @Test
    void aFloodIsNoticed() {
        assertThat(judged(TEMPLATE + "\n\n" + "Nice. ".repeat(500))).isInstanceOf(Judged.Changed.class);
    }

    @Test
    void aSolutionToldInProseIsHeld() {
        GoalContent goal = BANK.stream()
                .filter(one -> one.tasks().stream()
                        .anyMatch(task -> task.reference().length() > 150
                                && task.reference().length() < 400
                                && task.reference().chars().noneMatch(Character::isDigit)))
                .findFirst()
                .orElseThrow();
        String reference = goal.tasks().stream()
                .map(task -> task.reference())
                .filter(code -> code.length() > 150 && code.length() < 400)
                .findFirst()
                .orElseThrow();
        String template = LessonOpening.template(WORDS, goal, LearnerLocale.EN);
        String prose = reference.replaceAll("\\s+", " ");
        assertThat(new OpeningProof(runner).of(template + "\n\n" + prose, template, goal, LearnerLocale.EN))
                .isNotInstanceOf(Judged.Good.class);
    }

    private static Judged judged(String polished) {
        return new OpeningProof(runner).of(polished, TEMPLATE, GOAL, LearnerLocale.EN);
    }
}
