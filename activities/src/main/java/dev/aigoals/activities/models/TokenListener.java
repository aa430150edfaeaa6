package dev.aigoals.activities.models;

/** Hears an answer while it comes, in batches of at most 50 ms, on the thread that waits for the turn. */
@FunctionalInterface
public interface TokenListener {

    /** A higher attempt starts the text again: what was heard of a lower one is void. */
    void heard(int attempt, String text);
}
