package dev.aigoals.platform.turns;

import java.time.Duration;

/**
 * What one turn took.
 *
 * @param calls requests to the provider
 * @param duration of all requests together
 */
public record TurnSpending(int calls, Spending spending, Duration duration) {}
