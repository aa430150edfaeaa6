package dev.aigoals.activities.runner;

import com.fasterxml.jackson.annotation.JsonValue;

/** Hears a program's output while it runs, from threads of the runner, up to the same bound as the final output. */
@FunctionalInterface
public interface OutputListener {
    OutputListener NONE = (stream, text) -> {};

    void printed(StreamName stream, String text);

    /** Which stream a text was written to. */
    enum StreamName {
        STDOUT("stdout"),
        STDERR("stderr");

        private final String wireName;

        StreamName(String wireName) {
            this.wireName = wireName;
        }

        @JsonValue
        public String wireName() {
            return wireName;
        }
    }
}
