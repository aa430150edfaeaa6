package dev.aigoals.client.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SolutionsTest {
    private final Path bank;

    SolutionsTest(@TempDir Path bank) {
        this.bank = bank;
    }

    @BeforeEach
    void writeAGoal() throws IOException {
        write(
                "goals/stock/goal.yaml",
                "title: {en: \"Keep the stock\", es: \"Lleva el inventario\"}\nlanguage: python\n");
        write("goals/stock/tasks/1-count/reference.py", "right one");
        write("goals/stock/tasks/1-count/wrong/zero.py", "wrong zero");
        write("goals/stock/tasks/1-count/wrong/adds.py", "wrong adds");
        write("goals/stock/tasks/2-take/reference.py", "right two");
        write("goals/stock/tasks/2-take/wrong/none.py", "wrong none");
        write("goals/other/goal.yaml", "title: {en: \"Another\", es: \"Otra\"}\n");
    }

    @Test
    void findsAGoalByItsTitleInAnyLanguage() {
        Solutions english = Solutions.ofGoal("Keep the stock", List.of(bank)).orElseThrow();

        assertThat(Solutions.ofGoal("Lleva el inventario", List.of(bank))).contains(english);
        assertThat(english.tasks())
                .containsExactly(
                        new Solutions.Task(
                                "right one",
                                List.of(
                                        new Solutions.Attempt("adds", "wrong adds"),
                                        new Solutions.Attempt("zero", "wrong zero"))),
                        new Solutions.Task("right two", List.of(new Solutions.Attempt("none", "wrong none"))));
    }

    @Test
    void takesAFolderOfGoalsWithoutABankAroundIt() {
        assertThat(Solutions.ofGoal("Keep the stock", List.of(bank.resolve("goals"))))
                .isPresent();
    }

    @Test
    void findsNothingUnderAnUnknownTitleOrInAFolderThatIsNotThere() {
        assertThat(Solutions.ofGoal("Unheard of", List.of(bank, bank.resolve("nowhere"))))
                .isEmpty();
    }

    @Test
    void namesTheFolderWithoutAReference() throws IOException {
        Files.delete(bank.resolve("goals/stock/tasks/2-take/reference.py"));

        assertThatThrownBy(() -> Solutions.ofGoal("Keep the stock", List.of(bank)))
                .isInstanceOf(ExerciseUnreadable.class)
                .hasMessageContaining("2-take");
    }

    private void write(String path, String text) throws IOException {
        Path file = bank.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }
}
