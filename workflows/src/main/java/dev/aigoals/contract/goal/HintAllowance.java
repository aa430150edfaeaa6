package dev.aigoals.contract.goal;

/**
 * How far a learner may go with hints.
 *
 * @param used levels taken in this goal
 * @param unlocked highest level (1..4) of the current task that may be asked for
 * @param ceiling highest level (0..4) that the course's terms allow
 */
public record HintAllowance(int used, int unlocked, int ceiling) {}
