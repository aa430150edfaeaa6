package dev.aigoals.activities.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.runner.sandbox.SandboxProperties;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Proves the bank that comes with the system: this is the reason why its goals may be offered without another look. */
final class BankTest {
    private static final Path BANK = Path.of("../bank");
    private static final int FEWEST_GOALS = 24;
    private static final int SAMPLE_STEP = 5;
    private static final int SIDE_BY_SIDE = 2;

    @Test
    void everyGoalReadsWell() {
        var contents = BankReader.read(List.of(BANK));

        assertThat(contents.problems()).isEmpty();
        assertThat(contents.goals()).hasSizeGreaterThanOrEqualTo(FEWEST_GOALS);
        assertThat(contents.goals()).allSatisfy(goal -> {
            assertThat(goal.tasks()).hasSizeBetween(3, 6);
            assertThat(goal.title().es()).isNotBlank().isNotEqualTo(goal.title().en());
            assertThat(goal.documentation().es())
                    .isNotEqualTo(goal.documentation().en());
            assertThat(goal.tasks()).allSatisfy(task -> {
                assertThat(task.hints()).hasSize(4);
                assertThat(task.wrong()).hasSizeGreaterThanOrEqualTo(3);
                assertThat(task.alternative().strip())
                        .isNotEqualTo(task.reference().strip());
                assertThat(task.description().es())
                        .isNotEqualTo(task.description().en());
            });
        });
    }

    /** Every fifth goal, whether it changed or not, is a sample for what a change of the runner or the judge does. */
    @Test
    void whatChangedSinceTheWholeProofAndASampleOfTheRestHolds() throws Exception {
        var goals = BankReader.goalFolders(List.of(BANK));
        var sample = IntStream.iterate(0, i -> i < goals.size(), i -> i + SAMPLE_STEP)
                .mapToObj(goals::get);

        var some = Stream.concat(sample, new ProvenBank().missing(goals).stream())
                .distinct()
                .toList();

        assertThat(problemsOf(some)).isEmpty();
    }

    @Test
    @Tag("long")
    void everySolutionPassesAndEveryStarterAndMistakeFails() throws Exception {
        var goals = BankReader.goalFolders(List.of(BANK));

        assertThat(goals).hasSizeGreaterThanOrEqualTo(FEWEST_GOALS);
        assertThat(problemsOf(goals)).isEmpty();
        assertThat(new ProvenBank().lines())
                .as("what %s should say now that all holds", ProvenBank.FILE)
                .isEqualTo(ProvenBank.linesFor(goals));
    }

    private static List<Problem> problemsOf(List<Path> goals) throws Exception {
        try (var runner = CodeRunner.open(SandboxProperties.defaults());
                var pool = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            var checker = new BankChecker(runner, ProofDepth.ONCE);
            List<Callable<List<Problem>>> proofs = new ArrayList<>();
            goals.forEach(goal -> proofs.add(() -> checker.check(goal)));
            var problems = new ArrayList<Problem>();
            for (var proof : pool.invokeAll(proofs)) {
                problems.addAll(proof.get());
            }
            return problems;
        }
    }
}
