package dev.aigoals.platform.turns;

import java.math.BigDecimal;

/**
 * What was spent with providers.
 *
 * @param tokens input and output together
 * @param cost dollars
 */
public record Spending(long tokens, BigDecimal cost) {}
