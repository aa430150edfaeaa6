package dev.aigoals.activities.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.activities.support.ModalWords.Said;
import dev.aigoals.activities.words.Words;
import dev.aigoals.contract.learner.LearnerLocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModalPolicyTest {

    @ParameterizedTest
    @CsvSource({"EN, steady", "EN, frustrated", "EN, discouraged", "ES, steady", "ES, frustrated", "ES, discouraged"})
    void theAuthoredWordsWouldPass(LearnerLocale locale, String mood) {
        Words words = new Words();
        var said = new Said(
                words.say(locale, "modal." + mood + ".terse.title"),
                words.say(locale, "modal." + mood + ".terse.message", 5));
        assertThat(ModalPolicy.objection(said, 5)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You passed this task.",
                "The task is marked as done.",
                "Your score is 100 percent.",
                "Has aprobado la tarea.",
                "Tarea completada.",
                "7 tries in a row are many.",
                "Seis intentos seguidos son muchos.",
                "Look here: www.evil.example",
                "Use len(words)."
            })
    void whatIsNotPlainAndTrueIsRefused(String message) {
        assertThat(ModalPolicy.objection(new Said("Keep going", message), 5)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5 tries in a row would tire anybody.",
                "Five tries, and one small step at a time.",
                "Cinco intentos seguidos cansan a cualquiera: mira una sola comprobación."
            })
    void theLearnersOwnNumberMayBeSaid(String message) {
        assertThat(ModalPolicy.objection(new Said("Keep going", message), 5)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {ModalPolicy.LONGEST_TITLE + 1, 1_000})
    void aLongTitleIsRefused(int length) {
        assertThat(ModalPolicy.objection(new Said("a ".repeat(length).substring(0, length), "Go on."), 5))
                .isPresent();
    }
}
