package dev.aigoals.activities.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.runner.sandbox.SandboxProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BankCheckerTest {
    private static final String TASK = "tasks/2-longest-word/";

    private CodeRunner runner;
    private BankChecker checker;
    private Path goal;

    @BeforeAll
    void open() throws InterruptedException {
        runner = CodeRunner.open(SandboxProperties.defaults());
        checker = new BankChecker(runner);
    }

    @AfterAll
    void close() {
        runner.close();
    }

    @BeforeEach
    void writeAGoodGoal(@TempDir Path folder) throws IOException {
        goal = folder.resolve("words");
        ExampleGoal.write(goal);
    }

    @Test
    void namesAMistakeThatPasses() throws IOException, InterruptedException {
        copy("reference.py", "wrong/first_word.py");

        assertThat(checker.check(goal)).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(goal.resolve(TASK + "task.yaml"));
            assertThat(problem.line()).isGreaterThan(1);
            assertThat(problem.what()).isEqualTo("first_word passes all checks");
            assertThat(problem.remedy()).isEqualTo("add a check that tells it from a right one");
        });
    }

    @Test
    void namesAStarterThatPasses() throws IOException, InterruptedException {
        copy("reference.py", "starter.py");

        assertThat(checker.check(goal)).extracting(Problem::what).contains("the starter passes its task already");
    }

    @Test
    void namesAnAlternativeThatIsTheReference() throws IOException, InterruptedException {
        copy("reference.py", "alternative.py");

        assertThat(checker.check(goal))
                .extracting(Problem::what)
                .containsExactly("the alternative is the reference once more");
    }

    @Test
    void namesAReferenceThatFails() throws IOException, InterruptedException {
        copy("wrong/first_word.py", "reference.py");

        assertThat(checker.check(goal)).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(goal.resolve(TASK + "reference.py"));
            assertThat(problem.what()).startsWith("the reference fails check last");
            assertThat(problem.remedy()).contains("task.yaml, line ");
        });
    }

    @Test
    void namesAnAlternativeThatForgetsAnEarlierTask() throws IOException, InterruptedException {
        Files.writeString(
                goal.resolve(TASK + "alternative.py"),
                "def longest_word(text):\n    return max(text.split(), key=len, default='')\n");

        assertThat(checker.check(goal))
                .extracting(Problem::what)
                .anyMatch(what -> what.contains("the alternative fails check three-words of task 1 (count-words)"));
    }

    @Test
    void offersAnAddedGoalOnlyOnceItIsProven() throws IOException, InterruptedException {
        var offered = new ArrayList<String>();
        var refused = new ArrayList<Problem>();
        var proven = new ProvenGoals(checker, content -> offered.add(content.slug()), refused::add);

        assertThat(proven.prove(List.of(goal), Set.of())).containsExactly("words");
        assertThat(proven.prove(List.of(goal), Set.of("words"))).isEmpty();
        assertThat(refused).extracting(Problem::what).containsExactly("another goal has the same name");
        copy("reference.py", "wrong/first_word.py");
        assertThat(proven.prove(List.of(goal), Set.of())).isEmpty();

        assertThat(offered).containsExactly("words");
        assertThat(refused).extracting(Problem::what).contains("first_word passes all checks");
    }

    private void copy(String from, String to) throws IOException {
        Files.writeString(goal.resolve(TASK + to), Files.readString(goal.resolve(TASK + from)));
    }
}
