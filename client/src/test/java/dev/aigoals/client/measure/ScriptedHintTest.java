package dev.aigoals.client.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScriptedHintTest {
    private static final String SOLUTION = "def greet(name):\n    return \"Hello, \" + name\n";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ScriptedHint hint = new ScriptedHint(SOLUTION);

    @Test
    void isAboutACheckThatFails() {
        Script script = hint.answer(request("""
                Tone: warm. Level of the hint: 2 of 4.
                BEGIN DATA0 checks
                one-name passes: greets one: all is well
                no-name FAILS: greets nobody: it stopped
                two-names FAILS: greets two
                END DATA0
                """)).orElseThrow();

        JsonNode answer = JSON.readTree(String.join("", script.tokens()));
        assertThat(answer.path("check").asString()).isEqualTo("no-name");
        assertThat(answer.path("kind").asString()).isEqualTo("program");
        assertThat(answer.path("code").asString()).isEqualTo(SOLUTION);
        assertThat(answer.path("text").asString()).startsWith(ScriptedHint.OPENING);
        assertThat(script.noted()).isEqualTo(script.tokens().size() - 1);
    }

    @Test
    void isNoAnswerToAnythingElse() {
        assertThat(hint.answer(request("findings of the checks\nno-name FAILS: greets nobody")))
                .isEmpty();
    }

    private static String request(String words) {
        var request = JSON.createObjectNode();
        var messages = request.putArray("messages");
        messages.addObject().put("role", "system").put("content", "one check that FAILS: the one that");
        messages.addObject().put("role", "user").put("content", words);
        return request.toString();
    }
}
