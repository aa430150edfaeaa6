package dev.aigoals.platform.goals;

/** A further file that a learner sent along. */
public record SourceFile(String path, String content) {}
