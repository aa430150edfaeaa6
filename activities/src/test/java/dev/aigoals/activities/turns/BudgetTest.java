package dev.aigoals.activities.turns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.activities.models.ModelSize;
import dev.aigoals.platform.turns.Spending;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetTest {

    @ParameterizedTest
    @CsvSource({
        "0.0,  LARGE, LARGE",
        "0.69, LARGE, LARGE",
        "0.7,  LARGE, SMALL",
        "0.99, LARGE, SMALL",
        "0.0,  SMALL, SMALL",
        "0.99, SMALL, SMALL",
    })
    void fromSevenTenthsOnTheSmallModelSpeaks(double used, ModelSize wish, ModelSize allowed) {
        assertThat(Budget.rung(used, wish)).contains(allowed);
    }

    @ParameterizedTest
    @CsvSource({"1.0, LARGE", "1.0, SMALL", "7.5, SMALL"})
    void atTheEndNoModelSpeaks(double used, ModelSize wish) {
        assertThat(Budget.rung(used, wish)).isEmpty();
    }

    @Test
    void theTighterLimitCounts() {
        Spending spent = new Spending(300, new BigDecimal("0.25"));

        assertThat(Budget.used(spent, BigDecimal.ONE, 1000)).isEqualTo(0.3);
        assertThat(Budget.used(spent, new BigDecimal("0.50"), 1000)).isEqualTo(0.5);
    }

    @Test
    void aLimitOfNothingIsNoLimit() {
        Spending spent = new Spending(1_000_000, BigDecimal.TEN);

        assertThat(Budget.used(spent, BigDecimal.ZERO, 0)).isZero();
    }
}
