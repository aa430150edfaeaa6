package dev.aigoals.activities.models;

import dev.aigoals.activities.models.ModelFailure.Kind;
import java.time.Duration;
import java.util.Optional;

/**
 * One request that reached for the provider, with what it used; a failed one may cost, too.
 *
 * @param call counts the requests of a turn from 1
 * @param failure empty where it was answered
 */
public record ProviderPayment(
        String agent,
        ModelSize size,
        String model,
        int call,
        TokenUsed usage,
        Duration duration,
        Optional<Kind> failure) {}
