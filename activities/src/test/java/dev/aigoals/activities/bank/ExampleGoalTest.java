package dev.aigoals.activities.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleGoalTest {
    @TempDir
    Path folder;

    @Test
    void writesAGoalThatCanBeReadWithoutAProblem() throws IOException {
        Path goal = folder.resolve("my-first-goal");

        ExampleGoal.write(goal);

        var problems = new Problems();
        var read = BankReader.readGoal(goal, problems);
        assertThat(problems.all()).isEmpty();
        assertThat(read).isNotNull();
        assertThat(read.content().tasks())
                .hasSize(3)
                .allSatisfy(task -> assertThat(task.wrong()).hasSize(3));
    }
}
