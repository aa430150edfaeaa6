package dev.aigoals.activities.runner.judge;

import org.jspecify.annotations.Nullable;

/** A finding in words: a message, and expected and actual where there is something to set side by side. */
public record Told(
        String message, @Nullable String expected, @Nullable String actual) {

    static Told of(String message) {
        return new Told(message, null, null);
    }
}
