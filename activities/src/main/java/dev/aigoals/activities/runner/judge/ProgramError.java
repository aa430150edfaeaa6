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
        message = seen(message);
    }

    /** The program chose the text: what no reader can see and no store can hold is replaced. */
    private static String seen(String text) {
        var seen = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            boolean plain = point == '\n' || point == '\t' || !Character.isISOControl(point);
            boolean half = point < 0x10000 && Character.isSurrogate((char) point);
            seen.appendCodePoint(plain && !half ? point : 0xFFFD);
        });
        return seen.toString();
    }

    boolean isA(String wanted) {
        return type.equals(wanted) || bases.contains(wanted);
    }
}
