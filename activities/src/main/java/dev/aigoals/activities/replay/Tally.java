package dev.aigoals.activities.replay;

import dev.aigoals.activities.models.CallLedger;
import dev.aigoals.activities.models.ModelProperties;
import dev.aigoals.activities.models.ProviderPayment;
import java.math.BigDecimal;
import java.time.Duration;

/** Sums up what one turn takes that is asked again; no learner's budget pays for it. */
final class Tally implements CallLedger {
    private final ModelProperties properties;
    private BigDecimal cost = BigDecimal.ZERO;
    private Duration duration = Duration.ZERO;

    Tally(ModelProperties properties) {
        this.properties = properties;
    }

    @Override
    public void begun(ProviderPayment estimate) {
        // Only what was used in the end counts here.
    }

    @Override
    public void ended(ProviderPayment payment) {
        cost = cost.add(properties.cost(payment.size(), payment.usage()));
        duration = duration.plus(payment.duration());
    }

    BigDecimal cost() {
        return cost;
    }

    Duration duration() {
        return duration;
    }
}
