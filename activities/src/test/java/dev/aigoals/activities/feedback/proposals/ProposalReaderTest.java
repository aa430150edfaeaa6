package dev.aigoals.activities.feedback.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.activities.feedback.proposals.Judgement.Unsayable;
import dev.aigoals.activities.guard.proof.HintClaim.Ground;
import dev.aigoals.contract.content.Arguments;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.content.Value;
import dev.aigoals.contract.wire.StreamMessage.LineRange;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProposalReaderTest {

    @Test
    void readsAPatchOfLines() {
        assertThat(read("""
            {"text": "Look.", "check": "many", "kind": "lines", "first_line": 2, "last_line": 3, "code": "x = 1"}\
            """))
                .isEqualTo(new Proposal("Look.", "many", new Ground.Lines(2, 3, "x = 1"), new LineRange(2, 3)));
    }

    @Test
    void readsAWholeProgramThatPointsNowhere() {
        assertThat(read("""
            {"text": "Look.", "check": "many", "kind": "program", "code": "x = 1"}\
            """)).isEqualTo(new Proposal("Look.", "many", new Ground.WholeProgram("x = 1"), null));
    }

    @Test
    void readsACounterExample() {
        var arguments = new Arguments(List.of(Value.Whole.of(1)), Map.of());
        assertThat(read("""
            {"text": "Look.", "check": "many", "kind": "example", "call": "f(1)", "expected": "'a'", "first_line": 4}\
            """))
                .isEqualTo(new Proposal(
                        "Look.",
                        "many",
                        new Ground.CounterExample("f", arguments, new Value.Str("a")),
                        new LineRange(4, 4)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no JSON",
                "[]",
                "{\"text\": \"\", \"check\": \"\", \"kind\": \"none\"}",
                "{\"text\": \"Look.\", \"kind\": \"program\", \"code\": \"x\"}",
                "{\"text\": \"Look.\", \"check\": \"many\", \"kind\": \"program\"}",
                "{\"text\": \"Look.\", \"check\": \"many\", \"kind\": \"lines\", \"code\": \"x\"}",
                "{\"text\": \"Look.\", \"check\": \"many\", \"kind\": \"lines\", \"first_line\": 3, \"last_line\": 2,"
                        + " \"code\": \"x\"}",
                "{\"text\": \"Look.\", \"check\": \"many\", \"kind\": \"example\", \"call\": \"f(x)\", \"expected\":"
                        + " \"1\"}",
                "{\"text\": \"Look.\", \"check\": \"many\", \"kind\": \"example\", \"call\": \"f(1)\", \"expected\":"
                        + " \"x\"}"
            })
    void readsNothingWhereNothingCouldBeProven(String answer) {
        assertThat(ProposalReader.read(Language.PYTHON, answer)).isEmpty();
    }

    @Test
    void tellsSilenceFromWordsThatProveNothing() {
        assertThat(ProposalReader.nothing("{\"text\": \"\", \"check\": \"\", \"kind\": \"none\"}"))
                .isEqualTo(Unsayable.rejected("the model kept silent"));
        assertThat(ProposalReader.nothing("no JSON")).isEqualTo(Unsayable.rejected("no claim that could be proven"));
    }

    private static Proposal read(String answer) {
        return ProposalReader.read(Language.PYTHON, answer).orElseThrow();
    }
}
