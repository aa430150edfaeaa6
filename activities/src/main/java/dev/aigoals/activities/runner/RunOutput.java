package dev.aigoals.activities.runner;

import dev.aigoals.activities.runner.judge.ProgramError;
import dev.aigoals.activities.runner.sandbox.Limit;
import dev.aigoals.contract.content.Text;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a program did when it was run on a learner's own input; each stream is cut at 64 KiB.
 *
 * @param error the error that it ended with, read from what it wrote
 */
public record RunOutput(
        Stream stdout, Stream stderr, Exit exit, @Nullable ProgramError error, Duration duration) {

    /** One stream's text and whether there was more of it. */
    public record Stream(String text, boolean truncated) {
        /** Bytes of a stream that are kept, and told live. */
        public static final int MOST_KEPT = 64 * 1024;
    }

    /** How the program ended. */
    public sealed interface Exit {

        record Code(int code) implements Exit {}

        record LimitReached(Limit limit) implements Exit {}

        /** It could not be run here. */
        record Unavailable(Text reason) implements Exit {}
    }
}
