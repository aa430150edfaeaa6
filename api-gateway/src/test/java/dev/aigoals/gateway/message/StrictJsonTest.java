package dev.aigoals.gateway.message;

import static dev.aigoals.gateway.message.StrictJson.Judgement.MALFORMED;
import static dev.aigoals.gateway.message.StrictJson.Judgement.PLAIN;
import static dev.aigoals.gateway.message.StrictJson.Judgement.UNSTORABLE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    private final StrictJson json = new StrictJson();

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "1", "\"a\"", " {\"a\": {\"b\": [1, 2.5, true]}} \n"})
    void takesAnyOneValue(String text) {
        assertThat(json.judge(text)).isEqualTo(PLAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{} {}", "{} x", "{\"a\": 1, \"a\": 1}", "[1,]", "{\"a\": 1e99999999999}"})
    void refusesWhatIsNotOne(String text) {
        assertThat(json.judge(text)).isEqualTo(MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\u0000\"", "[[\"\\ud800\"]]", "{\"\\udc00\": 1}"})
    void seesTextThatCannotBeKept(String text) {
        assertThat(json.judge(text)).isEqualTo(UNSTORABLE);
    }

    @Test
    void refusesATowerOfBracketsWithoutFallingOverIt() {
        assertThat(json.judge("[".repeat(100_000) + "]".repeat(100_000))).isEqualTo(MALFORMED);
    }

    @Test
    void tellsWhetherAWordCanBeKept() {
        assertThat(json.storable("ñ 😀")).isTrue();
        assertThat(json.storable("a\u0000")).isFalse();
        assertThat(json.storable("\ud83d")).isFalse();
    }
}
