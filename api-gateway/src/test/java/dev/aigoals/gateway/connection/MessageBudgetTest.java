package dev.aigoals.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MessageBudgetTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final MessageBudget budget = new MessageBudget(60, 0);

    @Test
    void givesAsManyAtOnceAsItHoldsAndThenOneASecond() {
        spend(60, 0);
        assertThat(budget.take(0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(budget.take(SECOND)).isZero();
        assertThat(budget.take(SECOND)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void theWaitThatItNamesIsEnoughAndNoLonger() {
        spend(60, 0);
        long wait = budget.take(SECOND / 3).toNanos();
        assertThat(budget.take(SECOND / 3 + wait - SECOND / 100)).isPositive();
        assertThat(budget.take(SECOND / 3 + wait)).isZero();
    }

    @Test
    void holdsNeverMoreThanItsSize() {
        spend(60, 1000 * SECOND);
        assertThat(budget.take(1000 * SECOND)).isPositive();
    }

    @Test
    void aRefusalCostsNothing() {
        spend(60, 0);
        for (int refused = 0; refused < 500; refused++) {
            assertThat(budget.take(0)).isPositive();
        }
        assertThat(budget.take(SECOND)).isZero();
    }

    @Test
    void isFullAgainAMinuteLater() {
        assertThat(budget.full(0)).isTrue();
        spend(60, 0);
        assertThat(budget.full(59 * SECOND)).isFalse();
        assertThat(budget.full(60 * SECOND)).isTrue();
    }

    @Test
    void aClockReadBeforeAnotherThreadsCostsNothing() {
        spend(30, 10 * SECOND);
        spend(29, 9 * SECOND);
        assertThat(budget.take(10 * SECOND)).isZero();
        assertThat(budget.take(10 * SECOND)).isPositive();
    }

    private void spend(int messages, long now) {
        for (int message = 0; message < messages; message++) {
            assertThat(budget.take(now)).isZero();
        }
    }
}
