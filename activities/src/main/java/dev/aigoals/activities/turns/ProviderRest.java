package dev.aigoals.activities.turns;

import dev.aigoals.activities.models.ModelFailure.Kind;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.StateTransition;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Leaves a provider alone that fails again and again: learners then get the plain words at once instead of after a wait. */
@Component
final class ProviderRest {
    static final Duration LENGTH = Duration.ofSeconds(30);
    static final int FAILURES = 3;

    private static final Logger log = LoggerFactory.getLogger(ProviderRest.class);
    /** A trial whose end nobody told counts as failed after this time. */
    private static final Duration LONGEST_TRIAL = Duration.ofMinutes(5);
    /** Failures of one answer, which say nothing about the next. */
    private static final Set<Kind> OF_THE_ANSWER =
            Set.of(Kind.BAD_JSON, Kind.SCHEMA_VIOLATED, Kind.CONTENT_FILTER, Kind.LENGTH, Kind.TOOLS_MISUSED);

    private final CircuitBreaker breaker;

    @Autowired
    ProviderRest(MeterRegistry meters) {
        this(meters, Clock.systemUTC());
    }

    ProviderRest(MeterRegistry meters, Clock clock) {
        breaker = CircuitBreaker.of(
                "model-provider",
                CircuitBreakerConfig.custom()
                        .clock(clock)
                        .slidingWindow(FAILURES, FAILURES, SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(100)
                        .waitDurationInOpenState(LENGTH)
                        .maxWaitDurationInHalfOpenState(LONGEST_TRIAL)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
        breaker.getEventPublisher().onStateTransition(event -> tell(event.getStateTransition()));
        meters.gauge("aigoals.model.resting", breaker, state -> state.getState() == State.CLOSED ? 0 : 1);
    }

    /** Where this is false, the outcome of the turn must be told. */
    boolean isOn() {
        return !breaker.tryAcquirePermission();
    }

    void answered() {
        breaker.onSuccess(0, TimeUnit.NANOSECONDS);
    }

    void failed(Kind kind) {
        if (kind == Kind.CANCELLED || kind == Kind.OUT_OF_PATIENCE) {
            stopped();
        } else if (OF_THE_ANSWER.contains(kind)) {
            breaker.onSuccess(0, TimeUnit.NANOSECONDS);
        } else {
            breaker.onError(0, TimeUnit.NANOSECONDS, new IllegalStateException(kind.name()));
        }
    }

    /** For a turn that ended without an answer and without a failure of the provider's. */
    void stopped() {
        breaker.releasePermission();
    }

    private static void tell(StateTransition transition) {
        switch (transition.getToState()) {
            case OPEN -> log.warn("the model's provider failed again and again: it is left alone for {}", LENGTH);
            case CLOSED -> log.info("the model's provider answers again");
            default -> log.debug("the model's provider: {}", transition);
        }
    }
}
