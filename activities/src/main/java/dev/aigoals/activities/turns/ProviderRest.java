package dev.aigoals.activities.turns;

import dev.aigoals.activities.models.ModelFailure.Kind;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Leaves a provider alone that fails again and again: learners then get the plain words at once instead of after a wait. */
@Component
final class ProviderRest {
    private static final Duration LENGTH = Duration.ofSeconds(30);
    private static final int FAILURES = 3;
    /** Failures of one answer, which say nothing about the next. */
    private static final Set<Kind> OF_THE_ANSWER =
            Set.of(Kind.BAD_JSON, Kind.SCHEMA_VIOLATED, Kind.CONTENT_FILTER, Kind.LENGTH, Kind.TOOLS_MISUSED);

    private final CircuitBreaker breaker = CircuitBreaker.of(
            "model-provider",
            CircuitBreakerConfig.custom()
                    .slidingWindow(FAILURES, FAILURES, SlidingWindowType.COUNT_BASED)
                    .failureRateThreshold(100)
                    .waitDurationInOpenState(LENGTH)
                    .permittedNumberOfCallsInHalfOpenState(1)
                    .build());

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

    /** For a turn that ended without an answer and without a failure. */
    void stopped() {
        breaker.releasePermission();
    }
}
