package dev.aigoals.activities.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Take a breath; the next step is small.",
                "¿Atascado? ¡Es parte de esto! Mira solo la primera comprobación.",
                "You've tried this 5 times - that takes patience (really).",
                "“Stuck” is a place on the way … go on, 80 % of it is patience."
            })
    void sentencesPass(String words) {
        assertThat(PlainWords.objection(words, 200)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Open https://evil.example now",
                "Open evil.example now",
                "Write to me: somebody@evil.example",
                "[here](x)",
                "![x](y)",
                "<b>bold</b>",
                "*bold*",
                "`code`",
                "return a + b",
                "return len(words)",
                "use total_price",
                "call sumOfAll",
                "text.split",
                "two\nlines",
                "We\u200Bll done",
                "well \u202Edone",
                "\u001B[31mred",
                "id 8b0e1f3a-11aa-4c6d",
                "command:open",
                "5",
                "…",
                ""
            })
    void whatIsNoSentenceDoesNot(String words) {
        assertThat(PlainWords.objection(words, 200)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a longer sentence than that"})
    void whatIsTooLongDoesNot(String words) {
        assertThat(PlainWords.objection(words, 10)).contains("longer than 10 characters");
    }
}
