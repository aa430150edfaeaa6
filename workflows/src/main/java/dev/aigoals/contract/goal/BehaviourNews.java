package dev.aigoals.contract.goal;

/**
 * Says that the learner's behaviour in the editor crossed a line that the state monitor and emotional support care about.
 *
 * @param failedRuns runs that failed in the editor since the last such news
 */
public record BehaviourNews(int failedRuns) {}
