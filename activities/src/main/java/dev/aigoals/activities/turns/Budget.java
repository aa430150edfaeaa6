package dev.aigoals.activities.turns;

import dev.aigoals.activities.models.ModelProperties;
import dev.aigoals.activities.models.ModelSize;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.platform.turns.ModelCalls;
import dev.aigoals.platform.turns.Spending;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The ladder of what may be spent on a goal and on a learner's day (UTC): the model that the agent would like, from seven tenths
 * of a budget on the small one, and at its end none.
 */
@Component
final class Budget {
    private static final double THRIFTY = 0.7;

    private final ModelCalls calls;
    private final ModelProperties.Budgets budgets;
    private final Clock clock = Clock.systemUTC();

    Budget(ModelCalls calls, ModelProperties properties) {
        this.calls = calls;
        this.budgets = properties.budgets();
    }

    /** Empty where nothing may be spent any more. */
    Optional<ModelSize> allows(RunKey run, ModelSize wish) {
        double goal = used(calls.ofRun(run), budgets.goal(), budgets.goalTokens());
        double day = used(
                calls.ofLearner(run.learnerId(), clock.instant().truncatedTo(ChronoUnit.DAYS)),
                budgets.learnerDay(),
                budgets.learnerDayTokens());
        return rung(Math.max(goal, day), wish);
    }

    static Optional<ModelSize> rung(double used, ModelSize wish) {
        if (used >= 1) {
            return Optional.empty();
        }
        return Optional.of(used >= THRIFTY ? ModelSize.SMALL : wish);
    }

    /** The used share of the tighter limit; a limit of 0 is none. */
    static double used(Spending spent, BigDecimal dollars, long tokens) {
        double money = dollars.signum() == 0
                ? 0
                : spent.cost().divide(dollars, MathContext.DECIMAL32).doubleValue();
        double words = tokens == 0 ? 0 : (double) spent.tokens() / tokens;
        return Math.max(money, words);
    }
}
