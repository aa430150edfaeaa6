package dev.aigoals.activities.feedback.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.activities.bank.BankReader;
import dev.aigoals.activities.feedback.proposals.LiteralReader.Call;
import dev.aigoals.activities.runner.judge.Notation;
import dev.aigoals.contract.content.Arguments;
import dev.aigoals.contract.content.Check;
import dev.aigoals.contract.content.CheckForm;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.content.TaskContent;
import dev.aigoals.contract.content.Value;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralReaderTest {

    @Test
    void readsEveryCallOfTheBankAsItsLanguageWritesIt() {
        int read = 0;
        for (GoalContent goal : BankReader.read(List.of(Path.of("../bank"))).goals()) {
            Notation notation = Notation.of(goal.language());
            for (TaskContent task : goal.tasks()) {
                for (Check check : task.checks()) {
                    if (check.form() instanceof CheckForm.Call(var name, var arguments, var _)) {
                        String written = name + "(" + notation.arguments(arguments) + ")";
                        assertThat(LiteralReader.call(goal.language(), written))
                                .as(written)
                                .hasValueSatisfying(call -> assertThat(
                                                call.name() + "(" + notation.arguments(call.arguments()) + ")")
                                        .isEqualTo(written));
                        read++;
                    }
                }
            }
        }
        assertThat(read).isGreaterThan(200);
    }

    @Test
    void readsPythonsValues() {
        assertThat(value(Language.PYTHON, "{'a': (1, 2.5), \"b\": [True, None]}"))
                .isEqualTo(new Value.Dict(List.of(
                        new Value.Entry(
                                new Value.Str("a"), new Value.Tuple(List.of(Value.Whole.of(1), new Value.Real(2.5)))),
                        new Value.Entry(
                                new Value.Str("b"),
                                new Value.Sequence(List.of(new Value.Bool(true), new Value.Null()))))));
        assertThat(value(Language.PYTHON, "{1, 2}"))
                .isEqualTo(new Value.SetOf(List.of(Value.Whole.of(1), Value.Whole.of(2))));
        assertThat(value(Language.PYTHON, "set()")).isEqualTo(new Value.SetOf(List.of()));
        assertThat(value(Language.PYTHON, "(3,)")).isEqualTo(new Value.Tuple(List.of(Value.Whole.of(3))));
        assertThat(value(Language.PYTHON, "(3)")).isEqualTo(Value.Whole.of(3));
        assertThat(value(Language.PYTHON, "-1_000")).isEqualTo(Value.Whole.of(-1000));
    }

    @Test
    void readsJavaScriptsValues() {
        assertThat(value(Language.JAVASCRIPT, "{ a: [1, 'x'], 'b c': undefined }"))
                .isEqualTo(new Value.Dict(List.of(
                        new Value.Entry(
                                new Value.Str("a"), new Value.Sequence(List.of(Value.Whole.of(1), new Value.Str("x")))),
                        new Value.Entry(new Value.Str("b c"), new Value.Undefined()))));
        assertThat(value(Language.JAVASCRIPT, "new Map([['a', 1]])"))
                .isEqualTo(new Value.MapOf(List.of(new Value.Entry(new Value.Str("a"), Value.Whole.of(1)))));
        assertThat(value(Language.JAVASCRIPT, "12n")).isEqualTo(new Value.BigInt(BigInteger.valueOf(12)));
        assertThat(value(Language.JAVASCRIPT, "`tick`")).isEqualTo(new Value.Str("tick"));
    }

    @Test
    void readsNamedArgumentsAndEscapes() {
        assertThat(LiteralReader.call(Language.PYTHON, "join_all(['a\\n'], sep = '\\u00e9')"))
                .contains(new Call(
                        "join_all",
                        new Arguments(
                                List.of(new Value.Sequence(List.of(new Value.Str("a\n")))),
                                Map.of("sep", new Value.Str("é")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "total",
                "total(",
                "total(x)",
                "total(1) + 1",
                "total(open('/etc/passwd'))",
                "total(1); import os",
                "__import__('os').system('true')",
                "total('\\ud800')",
                "total('unended)"
            })
    void readsNothingThatWouldHaveToBeEvaluated(String call) {
        assertThat(LiteralReader.call(Language.PYTHON, call)).isEmpty();
    }

    @Test
    void doesNotGoDownForEver() {
        assertThat(LiteralReader.value(Language.PYTHON, "[".repeat(2000) + "]".repeat(2000)))
                .isEmpty();
        assertThat(LiteralReader.value(Language.PYTHON, "1".repeat(5000))).isEmpty();
    }

    private static Value value(Language language, String text) {
        return LiteralReader.value(language, text).orElseThrow();
    }
}
