package dev.aigoals.activities.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.runner.judge.ProgramError;
import dev.aigoals.activities.runner.sandbox.SandboxProperties;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.learner.LearnerLocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RuntimeErrorExplanationsTest {
    private static final Path BANK = Path.of("../bank");
    private static final int FEWEST_EXPLANATIONS = 190;
    private static final String GOOD = """
            - error: NameError
              matches: "name '(\\\\w+)'"
              example: |
                print(greeting)
              says: {en: "No {1}.", es: "No hay {1}."}
            """;

    @TempDir
    Path folder;

    private CodeRunner runner;

    @BeforeAll
    void open() throws InterruptedException {
        runner = CodeRunner.open(SandboxProperties.defaults());
    }

    @AfterAll
    void close() {
        runner.close();
    }

    @Test
    void everyExplanationOfTheBankAnswersItsExample() throws InterruptedException {
        var contents = RuntimeErrorExplanations.read(List.of(BANK));

        assertThat(contents.problems()).isEmpty();
        assertThat(contents.explanations().all()).hasSizeGreaterThanOrEqualTo(FEWEST_EXPLANATIONS);
        assertThat(new BankChecker(runner).check(contents.explanations())).isEmpty();
    }

    @Test
    void saysWhatTheGroupsFound() throws IOException, InterruptedException {
        var error = new ProgramError("NameError", List.of("NameError"), "name 'greeting' is not defined", 1);

        assertThat(problems(GOOD)).isEmpty();
        assertThat(RuntimeErrorExplanations.read(List.of(folder))
                        .explanations()
                        .explain(Language.PYTHON, error, LearnerLocale.ES))
                .contains("No hay greeting.");
    }

    @Test
    void namesAMissingExample() throws IOException {
        write(GOOD + GOOD.replace("  example: |\n    print(greeting)\n", ""));

        assertThat(RuntimeErrorExplanations.read(List.of(folder)).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.what()).isEqualTo("`example` is missing");
                    assertThat(problem.line()).isEqualTo(6);
                    assertThat(problem.remedy()).contains("a short program that ends in this error");
                });
    }

    @Test
    void namesAnExampleThatEndsWell() throws IOException, InterruptedException {
        assertThat(problems(GOOD.replace("print(greeting)", "print(1)")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo(file());
                    assertThat(problem.line()).isEqualTo(3);
                    assertThat(problem.what()).isEqualTo("the example does not end in an error");
                    assertThat(problem.remedy()).startsWith("write a program that ends in NameError");
                });
    }

    @Test
    void namesAnExampleThatAnEarlierExplanationAnswers() throws IOException, InterruptedException {
        assertThat(problems(GOOD
                        + GOOD.replace("  matches: \"name '(\\\\w+)'\"\n", "").replace("{1}", "such name")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(7);
                    assertThat(problem.what()).endsWith("the example in " + file() + ":3 answers");
                    assertThat(problem.remedy()).contains("put the special explanation first");
                });
    }

    @Test
    void namesAnExampleThatNoExplanationAnswers() throws IOException, InterruptedException {
        assertThat(problems(GOOD.replace("print(greeting)", "print(1 / 0)")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.what())
                        .isEqualTo("the example ends in ZeroDivisionError: division by zero,"
                                + " which no explanation answers"));
    }

    private List<Problem> problems(String yaml) throws IOException, InterruptedException {
        write(yaml);
        var contents = RuntimeErrorExplanations.read(List.of(folder));
        assertThat(contents.problems()).isEmpty();
        return new BankChecker(runner).check(contents.explanations());
    }

    private void write(String yaml) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), yaml);
    }

    private Path file() {
        return folder.resolve("errors/python.yaml");
    }
}
