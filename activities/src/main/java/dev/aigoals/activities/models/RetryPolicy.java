package dev.aigoals.activities.models;

import java.time.Duration;
import java.util.Optional;

/** Decides whether a failed call is made again and when: three calls at most, the provider's own wish honoured up to a bound. */
final class RetryPolicy {
    private static final int CALLS = 3;
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);

    private final Duration longest;

    RetryPolicy(Duration longest) {
        this.longest = longest;
    }

    /** Empty where the turn falls back; a provider that asks for a longer wait than the bound is not asked again. */
    Optional<Duration> waitBefore(ModelFailure failure, int callsMade) {
        if (!failure.kind().retried() || callsMade >= CALLS) {
            return Optional.empty();
        }
        Duration wait = failure.retryAfter().orElse(FIRST_WAIT.multipliedBy(1L << (callsMade - 1)));
        return wait.compareTo(longest) > 0 ? Optional.empty() : Optional.of(wait);
    }
}
