package dev.aigoals.activities.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.activities.runner.sandbox.SandboxProperties;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BankCommandTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void theNewExampleIsRightAsItIs() throws InterruptedException {
        var goal = folder.resolve("my-words");

        assertThat(run("", "new", goal.toString())).isZero();
        assertThat(run("", "check", goal.toString())).as(said()).isZero();
        assertThat(said()).contains("A complete example is in " + goal, "good  " + goal, "1 goal, nothing wrong.");
    }

    @Test
    void refusesToWriteOverAFolder() throws InterruptedException {
        assertThat(run("", "new", folder.toString())).isEqualTo(1);
        assertThat(said()).contains("is there already: choose a folder that does not exist yet");
    }

    @Test
    void refusesAFolderNameThatCannotBeAGoal() throws InterruptedException {
        assertThat(run("", "new", folder.resolve("My Goal").toString())).isEqualTo(1);
        assertThat(said()).contains("lower-case-with-dashes");
    }

    @Test
    void saysHowItIsUsed() throws InterruptedException {
        assertThat(run("", "check")).isEqualTo(2);
        assertThat(run("", "prove", "x")).isEqualTo(2);
        assertThat(said()).contains("bank check DIR...", "bank new DIR", "bank try DIR");
    }

    @Test
    void namesAFolderWithoutGoals() throws InterruptedException {
        assertThat(run("", "check", folder.toString())).isEqualTo(1);
        assertThat(said()).contains("No goal.yaml was found in");
    }

    @Test
    void provesTheExplanationsOfAWholeBank() throws IOException, InterruptedException {
        ExampleGoal.write(folder.resolve("goals/my-words"));
        var file = Files.createDirectories(folder.resolve("errors")).resolve("python.yaml");
        Files.writeString(file, "- {error: NameError, example: print(1), says: {en: No such name., es: No existe.}}");

        assertThat(run("", "check", folder.toString())).isEqualTo(1);
        assertThat(said()).contains(file + ":1: the example does not end in an error", "1 goal, problems: 1.");
    }

    @Test
    void playsAGoalToItsEndWithHintsOnTheWay() throws IOException, InterruptedException {
        var goal = folder.resolve("my-words");
        var file = folder.resolve("mine/words.py");
        ExampleGoal.write(goal);
        Files.createDirectories(file.getParent());
        Files.writeString(file, startersAndSolution(goal));

        assertThat(run("h\n\n\n\n", "try", goal.toString(), file.toString()))
                .as(said())
                .isZero();
        assertThat(said()).contains("What could you count", "  ok    A short sentence", "The goal is completed.");
    }

    @Test
    void showsWhatFailsAndStopsWhenAsked() throws IOException, InterruptedException {
        var goal = folder.resolve("my-words");
        var file = folder.resolve("mine/words.py");
        ExampleGoal.write(goal);

        assertThat(run("\nq\n", "try", goal.toString(), file.toString())).isEqualTo(1);
        assertThat(said()).contains("  FAILS A short sentence", "Not yet: look at what failed.");
        assertThat(file).content().contains("def count_words(text):");
    }

    @Test
    void saysWhyNothingCanBeProvedWithoutASandbox() throws IOException, InterruptedException {
        var goal = folder.resolve("my-words");
        ExampleGoal.write(goal);
        var without = new SandboxProperties("/nowhere/bwrap", "python3", "node", 31234);

        assertThat(run(without, "", "check", goal.toString())).isEqualTo(1);
        assertThat(said()).contains("install bubblewrap", "nothing can be proved until then");
    }

    /** The starters stand first, so that none is added below the solution. */
    private static String startersAndSolution(Path goal) throws IOException {
        var text = new StringBuilder();
        for (String task : List.of("1-count-words", "2-longest-word", "3-most-common")) {
            text.append(Files.readString(goal.resolve("tasks/" + task + "/starter.py")))
                    .append("\n\n");
        }
        return text.append(Files.readString(goal.resolve("tasks/3-most-common/reference.py")))
                .toString();
    }

    private int run(String typed, String... arguments) throws InterruptedException {
        return run(SandboxProperties.defaults(), typed, arguments);
    }

    private int run(SandboxProperties sandbox, String typed, String... arguments) throws InterruptedException {
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new BankCommand(out, new BufferedReader(new StringReader(typed)), sandbox).run(List.of(arguments));
    }

    private String said() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
