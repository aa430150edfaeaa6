package dev.aigoals.activities.runner;

/** Hears each result as it is known, in the order of the checks, on the caller's thread. */
@FunctionalInterface
public interface CheckListener {
    CheckListener NONE = result -> {};

    void checked(CheckResult result);
}
