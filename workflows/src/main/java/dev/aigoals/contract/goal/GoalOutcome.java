package dev.aigoals.contract.goal;

/**
 * How a run ended.
 *
 * @param phase a closed phase
 */
public record GoalOutcome(GoalPhase phase, String reason) {}
