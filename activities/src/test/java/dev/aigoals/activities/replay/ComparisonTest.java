package dev.aigoals.activities.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private final Comparison comparison = new Comparison();

    @Test
    void tellsSharesCostAndTimeBeforeAndAfter() {
        comparison.add(
                "feedback/hint", result("verified", "0.01", 2000), Optional.of(result("rejected", "0.001", 500)));
        comparison.add("feedback/hint", result("held", "0.03", 4000), Optional.of(result("verified", "0.002", 700)));

        assertThat(String.join("\n", comparison.lines()).replaceAll(" +", " ")).isEqualTo("""

                        feedback/hint, turns: 2
                         verified 1 (50 %) -> 1 (50 %)
                         rejected 0 (0 %) -> 1 (50 %)
                         held (leak) 1 (50 %) -> 0 (0 %)
                         dollars 0.040000 -> 0.003000
                         seconds, median 2.00 -> 0.50""");
    }

    @Test
    void tellsWhatWasRecordedWhereNobodyIsAsked() {
        comparison.add("goal_generator/goal", result("open", "0", 100), Optional.empty());

        assertThat(comparison.lines())
                .anyMatch(line -> line.contains("not judged") && line.contains("1 (100 %)"))
                .noneMatch(line -> line.contains("->"));
    }

    private static Result result(String outcome, String cost, long milliseconds) {
        return new Result(outcome, "", new BigDecimal(cost), Duration.ofMillis(milliseconds));
    }
}
