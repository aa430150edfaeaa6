package dev.aigoals.activities.runner.judge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error that a learner's program ended with.
 *
 * @param type the class of the error
 * @param bases that class and those above it
 * @param line where in the learner's file, where that is known
 */
public record ProgramError(
        String type,
        List<String> bases,
        String message,
        @Nullable Integer line) {

    public ProgramError {
        bases = List.copyOf(bases);
    }

    boolean isA(String wanted) {
        return type.equals(wanted) || bases.contains(wanted);
    }
}
