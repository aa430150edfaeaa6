package dev.aigoals.activities.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.platform.bank.BankGoals;
import dev.aigoals.platform.search.BankIndex;
import dev.aigoals.platform.search.GoalSearch;
import dev.aigoals.platform.testing.ServersTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Holds the search of the whole bank against requests that it was not fitted to, and must not be. */
@ServersTest
class SearchEvaluationIT {
    private static final Path BANK = Path.of("..", "bank");

    @Autowired
    BankIndex index;

    @Autowired
    BankGoals bank;

    @Autowired
    GoalSearch search;

    @BeforeEach
    void theWholeBank() {
        var contents = BankReader.read(List.of(BANK));
        assertThat(contents.problems()).isEmpty();
        contents.goals().forEach(index::put);
        bank.retireAllBut(contents.goals().stream().map(GoalContent::slug).toList());
    }

    @ParameterizedTest
    @CsvSource({"en, 0.90, 0.93, 0.07, 0.14", "es, 0.83, 0.91, 0.14, 0.12"})
    void findsWhatLearnersAskForAndRefusesTheRest(
            String language, double first, double firstThree, double falseAccepts, double falseRefusals)
            throws IOException {
        var result = EvaluationResult.of(
                search, EvaluationSet.read(BANK.resolve("evaluation").resolve("requests-" + language + ".yaml")));

        System.out.printf("search, %s: %s%n", language, result.summary());
        result.misses().forEach(miss -> System.out.println("  " + miss));
        String misses = String.join("\n", result.misses());
        assertThat(result.first()).as("first hit right\n%s", misses).isGreaterThanOrEqualTo(first);
        assertThat(result.firstThree()).as("right among three\n%s", misses).isGreaterThanOrEqualTo(firstThree);
        assertThat(result.falseAccepts())
                .as("unrelated but offered\n%s", misses)
                .isLessThanOrEqualTo(falseAccepts);
        assertThat(result.falseRefusals()).as("there but refused\n%s", misses).isLessThanOrEqualTo(falseRefusals);
    }
}
