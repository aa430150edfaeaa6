package dev.aigoals.activities.runner.driver;

import dev.aigoals.activities.runner.sandbox.Limit;
import dev.aigoals.contract.content.Language;
import java.util.Optional;

/** Exit codes by which a kernel's or an interpreter's own limit can be told: 128 and a signal. */
public final class ExitCodes {
    private static final int ABORTED = 128 + 6;
    private static final int PROCESSOR_TIME = 128 + 24;

    private ExitCodes() {}

    /** Node aborts where its heap is full; the kernel sends XCPU where processor time is used up. */
    public static Optional<Limit> limit(Language language, int exitCode) {
        if (exitCode == PROCESSOR_TIME) {
            return Optional.of(Limit.TIME);
        }
        return exitCode == ABORTED && language == Language.JAVASCRIPT ? Optional.of(Limit.MEMORY) : Optional.empty();
    }
}
