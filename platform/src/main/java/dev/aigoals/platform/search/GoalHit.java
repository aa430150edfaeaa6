package dev.aigoals.platform.search;

import dev.aigoals.platform.bank.BankGoal;

/**
 * A goal of the bank that was found.
 *
 * @param score 0..1
 * @param nearEnough whether it really is what was asked for, not only the nearest there is
 */
public record GoalHit(BankGoal goal, double score, boolean nearEnough) {}
