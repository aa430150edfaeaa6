package dev.aigoals.activities.worker;

/** Marks an agent's implementation, so that the workers find all nine. */
public interface Agent {}
