package dev.aigoals.contract.goal;

/**
 * Says that the terms of the run's course were changed or answered; the terms themselves lie in the database.
 *
 * @param version the contract's version
 */
public record ContractNews(int version) {}
