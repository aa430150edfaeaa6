package dev.aigoals.activities.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.platform.goals.BankGoals;
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

/**
 * Holds the search of the whole bank against requests it was not fitted to. {@code -Daigoals.evaluation=tuning} takes the
 * set that it may be fitted to instead.
 */
@ServersTest
class SearchEvaluationIT {
    private static final Path BANK = Path.of("..", "bank");
    private static final String SET = System.getProperty("aigoals.evaluation", "requests");

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
    @CsvSource({"en, 0.1, 0.1, 0.9, 0.9", "es, 0.1, 0.1, 0.9, 0.9"})
    void findsWhatLearnersAskForAndRefusesTheRest(
            String language, double first, double firstThree, double falseAccepts, double falseRefusals)
            throws IOException {
        var result = EvaluationResult.of(
                search, EvaluationSet.read(BANK.resolve("evaluation").resolve(SET + "-" + language + ".yaml")));

        System.out.printf("search, %s-%s: %s%n", SET, language, result.summary());
        result.misses().forEach(miss -> System.out.println("  " + miss));
        String misses = String.join("\n", result.misses());
        assertThat(result.first()).as("first hit right\n%s", misses).isGreaterThanOrEqualTo(first);
        assertThat(result.firstThree()).as("right among three\n%s", misses).isGreaterThanOrEqualTo(firstThree);
        assertThat(result.falseAccepts()).as("unrelated but offered\n%s", misses).isLessThanOrEqualTo(falseAccepts);
        assertThat(result.falseRefusals()).as("there but refused\n%s", misses).isLessThanOrEqualTo(falseRefusals);
    }
}
