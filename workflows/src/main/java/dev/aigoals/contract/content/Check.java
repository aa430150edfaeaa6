package dev.aigoals.contract.content;

/** One executable check of a task: what to run and what must come of it. */
public record Check(String id, Text name, boolean visible, int timeoutSeconds, CheckForm form) {}
