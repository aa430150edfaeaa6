package dev.aigoals.contract.content;

import org.jspecify.annotations.Nullable;

/** One step of a check: an action, the name under which its result is kept, and what is expected of it. */
public record Step(StepAction action, @Nullable String as, Expectations expectations) {}
