package dev.aigoals.activities.runner.driver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.activities.runner.judge.Outcome;
import dev.aigoals.contract.content.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AnswerReaderTest {

    @Test
    void readsAnAnswerUnderItsNonce() {
        assertThat(outcome("{\"id\":\"n\",\"value\":{\"int\":\"42\"}}"))
                .isEqualTo(new Outcome.Returned(Value.Whole.of(42)));
        assertThat(outcome("{\"id\":\"n\",\"loaded\":true}")).isEqualTo(new Outcome.Finished());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "passed",
                "null",
                "[]",
                "{}",
                "{\"id\":\"other\",\"value\":true}",
                "{\"id\":[\"n\"],\"value\":true}",
                "{\"id\":\"n\"}",
                "{\"id\":\"n\",\"value\":null}",
                "{\"id\":\"n\",\"value\":3}",
                "{\"id\":\"n\",\"value\":[null]}",
                "{\"id\":\"n\",\"value\":{\"int\":\"x\"}}",
                "{\"id\":\"n\",\"value\":{\"int\":null}}",
                "{\"id\":\"n\",\"value\":{\"int\":3}}",
                "{\"id\":\"n\",\"value\":{\"float\":\"x\"}}",
                "{\"id\":\"n\",\"value\":{\"dict\":[[true]]}}",
                "{\"id\":\"n\",\"value\":{\"dict\":null}}",
                "{\"id\":\"n\",\"value\":{\"instance\":[]}}",
                "{\"id\":\"n\",\"value\":{\"tuple\":{}}}",
                "{\"id\":\"n\",\"value\":{\"a\":1,\"b\":2}}",
                "{\"id\":\"n\",\"value\":{}}",
                "{\"id\":\"n\",\"value\":true,\"args\":[null]}",
                "{\"id\":\"n\",\"error\":{}}",
                "{\"id\":\"n\",\"error\":{\"type\":3,\"bases\":[],\"message\":\"\"}}",
                "{\"id\":\"n\",\"error\":{\"type\":\"E\",\"bases\":[null],\"message\":\"\"}}",
                "{\"id\":\"n\",\"missing\":\"f\",\"known\":[1]}",
                "{\"id\":\"n\",\"unreadable\":1}",
            })
    void takesAnythingElseForInterference(String line) {
        assertThat(outcome(line)).isInstanceOf(Outcome.Interfered.class);
    }

    @Test
    @Timeout(5)
    void doesNotReadWhatWouldKeepTheJudgeBusy() {
        var digits = "9".repeat(900_000);
        var many = "true,".repeat(200_000) + "true";

        assertThat(outcome("{\"id\":\"n\",\"value\":{\"int\":\"" + digits + "\"}}"))
                .isEqualTo(new Outcome.Unreadable("large"));
        assertThat(outcome("{\"id\":\"n\",\"value\":[" + many + "]}")).isEqualTo(new Outcome.Unreadable("large"));
        assertThat(outcome("{\"id\":\"n\",\"value\":" + "[".repeat(5000) + "]".repeat(5000) + "}"))
                .isInstanceOf(Outcome.Interfered.class);
    }

    private static Outcome outcome(String line) {
        return AnswerReader.read(line, "n").outcome();
    }
}
