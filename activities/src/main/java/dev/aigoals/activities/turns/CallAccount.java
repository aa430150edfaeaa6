package dev.aigoals.activities.turns;

import dev.aigoals.activities.models.CallLedger;
import dev.aigoals.activities.models.ModelFailure.Kind;
import dev.aigoals.activities.models.ModelProperties;
import dev.aigoals.activities.models.ProviderPayment;
import dev.aigoals.activities.models.TokenUsed;
import dev.aigoals.platform.turns.ModelCall;
import dev.aigoals.platform.turns.ModelCalls;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Writes one turn's requests to the account, and counts them for the operator. */
final class CallAccount implements CallLedger {
    private static final Set<Kind> BROKEN_OFF = Set.of(Kind.CUT_STREAM, Kind.BAD_JSON);

    private final Turn turn;
    private final ModelCalls calls;
    private final ModelProperties properties;
    private final MeterRegistry meters;
    private UUID underWay = UUID.randomUUID();
    private TokenUsed asked = TokenUsed.NONE;

    CallAccount(Turn turn, ModelCalls calls, ModelProperties properties, MeterRegistry meters) {
        this.turn = turn;
        this.calls = calls;
        this.properties = properties;
        this.meters = meters;
    }

    @Override
    public void begun(ProviderPayment estimate) {
        underWay = UUID.randomUUID();
        asked = estimate.usage();
        calls.begun(call(estimate, asked));
    }

    @Override
    public void ended(ProviderPayment payment) {
        ModelCall call = call(payment, used(payment));
        String outcome = payment.failure()
                .map(Kind::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .orElse("answered");
        calls.ended(call, outcome);
        String agent = turn.agent().wireName();
        meters.timer("aigoals.model.calls", "agent", agent, "model", call.model(), "outcome", outcome)
                .record(call.duration());
        count("aigoals.model.tokens.input", call, (double) call.inputTokens());
        count("aigoals.model.tokens.output", call, (double) call.outputTokens());
        count("aigoals.model.cost", call, call.cost().doubleValue());
    }

    private void count(String meter, ModelCall call, double amount) {
        meters.counter(meter, "agent", turn.agent().wireName(), "model", call.model())
                .increment(amount);
    }

    /** A provider that took the request and broke off before its first word may still ask for the prompt's price. */
    private TokenUsed used(ProviderPayment payment) {
        boolean told = payment.usage().input() > 0 || payment.usage().output() > 0;
        return !told && payment.failure().filter(BROKEN_OFF::contains).isPresent() ? asked : payment.usage();
    }

    private ModelCall call(ProviderPayment payment, TokenUsed usage) {
        return new ModelCall(
                underWay,
                turn.id(),
                turn.agent(),
                turn.step().run(),
                payment.model(),
                usage.input(),
                usage.cached(),
                usage.output(),
                usage.estimated(),
                properties.cost(payment.size(), usage),
                payment.duration());
    }
}
