package dev.aigoals.activities.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BankReaderTest {
    private static final String TASK = "tasks/1-count-words/";

    @TempDir
    Path folder;

    private Path goal;

    @BeforeEach
    void writeAGoodGoal() throws IOException {
        goal = folder.resolve("words");
        ExampleGoal.write(goal);
    }

    @Test
    void readsAGoodGoal() {
        var contents = BankReader.read(List.of(goal));

        assertThat(contents.problems()).isEmpty();
        assertThat(contents.goals()).singleElement().satisfies(read -> {
            assertThat(read.slug()).isEqualTo("words");
            assertThat(read.tasks())
                    .extracting(task -> task.slug())
                    .containsExactly("count-words", "longest-word", "most-common");
        });
    }

    /** File, what stands in it, what is put in its place, and a part of what is said. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "goal.yaml | language: python | language: cobol | language",
                "goal.yaml | difficulty: easy | difficulty: huge | difficulty",
                "goal.yaml | estimated_time: 30 | estimated_time: soon | estimated_time",
                "goal.yaml | estimated_time: 30 | colour: red | colour",
                "goal.yaml | file_name: words.py | file_name: words.js | is no file name",
                "goal.yaml | topics: [strings, lists, split, counting] | topics: [] | there is no topic",
                "goal.yaml | es: \"Las palabras de un texto\" | fr: \"Les mots\" | es",
                "goal.yaml | title: | title: [ | goal.yaml",
                "tasks/1-count-words/task.yaml | id: empty-text | id: one-word | is there twice",
                "tasks/1-count-words/task.yaml | visible: true | visible: perhaps | visible",
                "tasks/1-count-words/task.yaml | expect: 4 | expekt: 4 | expekt",
                "tasks/1-count-words/task.yaml | call: count_words | cal: count_words | cal",
                "tasks/1-count-words/task.yaml | file: counts_letters.py | file: ../away.py | is no file name",
                "tasks/1-count-words/task.yaml | file: counts_letters.py | file: gone.py | the file is missing",
                "tasks/1-count-words/task.yaml | hints: | tips: | hints",
            })
    void namesFileLineAndRemedy(String file, String good, String bad, String said) throws IOException {
        change(file, good, bad);

        assertThat(BankReader.read(List.of(goal)).goals()).isEmpty();
        assertThat(problems()).anySatisfy(problem -> {
            assertThat(problem.toString()).contains(said).matches("(?s).+:\\d+: .+ — .+");
            assertThat(problem.line()).isPositive();
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    @Test
    void namesTheLineOfAnUnknownKey() throws IOException {
        change("goal.yaml", "estimated_time: 30", "estimated_time: 30\ncolour: red");

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(goal.resolve("goal.yaml"));
            assertThat(problem.line()).isEqualTo(4);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "starter.py, the file is missing",
        "reference.py, the file is missing",
        "alternative.py, the file is missing",
        "wrong/counts_spaces.py, the file is missing",
        "task.yaml, task.yaml",
    })
    void namesAMissingFile(String file, String said) throws IOException {
        Files.delete(goal.resolve(TASK + file));

        assertThat(problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(goal.resolve(TASK + file));
            assertThat(problem.toString()).contains(said);
        });
    }

    @Test
    void namesAMistakeThatNobodyExplains() throws IOException {
        var file = Files.writeString(goal.resolve(TASK + "wrong/forgotten.py"), "def count_words(text): return 1\n");

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.what()).contains("does not list this file");
        });
    }

    @Test
    void namesAnEmptyFile() throws IOException {
        Files.writeString(goal.resolve(TASK + "reference.py"), "\n");

        assertThat(problems()).extracting(Problem::what).contains("the file is empty");
    }

    @Test
    void namesTasksThatDoNotCountOn() throws IOException {
        Files.move(goal.resolve("tasks/2-longest-word"), goal.resolve("tasks/5-longest-word"));

        assertThat(problems()).extracting(Problem::what).contains("the folder's name does not count on");
    }

    @Test
    void namesTwoGoalsOfOneName() throws IOException {
        var other = folder.resolve("other/words");
        ExampleGoal.write(other);

        assertThat(BankReader.read(List.of(goal, other)).problems())
                .extracting(Problem::what)
                .containsExactly("another goal has the same name: " + goal);
    }

    private List<Problem> problems() {
        return BankReader.read(List.of(goal)).problems();
    }

    private void change(String file, String good, String bad) throws IOException {
        String before = Files.readString(goal.resolve(file));
        assertThat(before).contains(good);
        int at = before.indexOf(good);
        Files.writeString(goal.resolve(file), before.substring(0, at) + bad + before.substring(at + good.length()));
    }
}
