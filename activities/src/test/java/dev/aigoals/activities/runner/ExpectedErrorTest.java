package dev.aigoals.activities.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.activities.runner.sandbox.SandboxProperties;
import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.content.Arguments;
import dev.aigoals.contract.content.Check;
import dev.aigoals.contract.content.CheckForm;
import dev.aigoals.contract.content.Expectations;
import dev.aigoals.contract.content.Expectations.ExpectedError;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.content.Text;
import dev.aigoals.contract.learner.LearnerLocale;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExpectedErrorTest {
    private CodeRunner runner;

    @BeforeAll
    void open() throws InterruptedException {
        runner = CodeRunner.open(SandboxProperties.defaults());
    }

    @AfterAll
    void close() {
        runner.close();
    }

    /** What a caller's {@code except} or {@code instanceof} would catch passes, whatever it is called; nothing else does. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PYTHON     | PASSED | ValueError | def f(): raise ValueError('x')",
                "PYTHON     | PASSED | ValueError | class Negative(ValueError): pass\\ndef f(): raise Negative('x')",
                "PYTHON     | FAILED | ValueError | class ValueError(Exception): pass\\ndef f(): raise ValueError('x')",
                "PYTHON     | PASSED | Unpaid     | class Unpaid(Exception): pass\\ndef f(): raise Unpaid('x')",
                "JAVASCRIPT | PASSED | RangeError | function f() { throw new RangeError('x'); }",
                "JAVASCRIPT | PASSED | RangeError | class Negative extends RangeError {}\\nfunction f() { throw new Negative('x'); }",
                "JAVASCRIPT | FAILED | RangeError | class RangeError extends Error {}\\nfunction f() { throw new RangeError('x'); }",
                "JAVASCRIPT | PASSED | Unpaid     | class Unpaid extends Error {}\\nfunction f() { throw new Unpaid('x'); }"
            })
    void isTheOneThatItsNameMeans(Language language, Verdict verdict, String error, String code)
            throws InterruptedException {
        var expected = new Expectations(null, null, new ExpectedError(error, null), null, List.of(), false, List.of());
        var check = new Check(
                "raises",
                new Text("raises", "lanza"),
                true,
                5,
                new CheckForm.Call("f", new Arguments(List.of(), Map.of()), expected));
        var program = new Program(language, "solution." + language.extension(), code.replace("\\n", "\n"));

        var report = runner.check(program, List.of(check), LearnerLocale.EN, CheckListener.NONE);

        assertThat(report.verdict()).isEqualTo(verdict);
    }
}
