package dev.aigoals.activities.runner;

import dev.aigoals.activities.runner.judge.ProgramError;
import dev.aigoals.activities.runner.sandbox.Limit;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The error that ended a program, read from what the interpreter wrote about it. */
final class WrittenError {
    private static final Pattern LAST_WORD =
            Pattern.compile("(?m)^(?:[\\w$]+\\.)*([A-Za-z_$][\\w$]*)(?: \\[\\w+\\])?(?:: (.*))?$");
    private static final Pattern PYTHON_LINE = Pattern.compile("(?m)^ +File \"/work/([^\"\\n]+)\", line (\\d+)");
    private static final Pattern NODE_LINE = Pattern.compile("/work/([^\\s:()]+):(\\d+)");

    private WrittenError() {}

    static @Nullable ProgramError in(Program program, String stderr) {
        return switch (program.language()) {
            case PYTHON -> inPython(program, stderr);
            case JAVASCRIPT -> inNode(program, stderr);
        };
    }

    /** A limit that an interpreter reports as an error of the program. */
    static Optional<Limit> limit(@Nullable ProgramError error) {
        if (error == null) {
            return Optional.empty();
        }
        boolean noProcess = error.message().contains("Errno 11]")
                || error.message().contains("can't start new thread")
                || error.message().contains("EAGAIN");
        if (noProcess) {
            return Optional.of(Limit.PROCESSES);
        }
        return error.type().equals("MemoryError") ? Optional.of(Limit.MEMORY) : Optional.empty();
    }

    private static @Nullable ProgramError inPython(Program program, String stderr) {
        int start = Math.max(
                stderr.lastIndexOf("Traceback (most recent call last)"), stderr.lastIndexOf("  File \"/work/"));
        if (start < 0) {
            return null;
        }
        int report = Math.max(0, stderr.lastIndexOf("Traceback (most recent call last)"));
        var words = LAST_WORD.matcher(stderr);
        return words.find(start) ? findError(words.toMatchResult(), lastLine(program, stderr.substring(report))) : null;
    }

    private static @Nullable ProgramError inNode(Program program, String stderr) {
        int caret = stderr.indexOf("\n\n");
        boolean fromNode = stderr.startsWith("/work/") || stderr.contains("\n    at ");
        if (!fromNode || caret < 0) {
            return null;
        }
        var words = LAST_WORD.matcher(stderr);
        return words.find(caret) ? findError(words.toMatchResult(), firstLine(program, stderr)) : null;
    }

    private static ProgramError findError(MatchResult words, @Nullable Integer line) {
        String message = words.group(2) == null ? "" : words.group(2);
        return new ProgramError(words.group(1), List.of(words.group(1)), message, line);
    }

    private static @Nullable Integer lastLine(Program program, String stderr) {
        return PYTHON_LINE
                .matcher(stderr)
                .results()
                .filter(found -> found.group(1).equals(program.fileName()))
                .map(found -> parse(found.group(2)))
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private static @Nullable Integer firstLine(Program program, String stderr) {
        return NODE_LINE
                .matcher(stderr)
                .results()
                .filter(found -> found.group(1).equals(program.fileName()))
                .map(found -> parse(found.group(2)))
                .findFirst()
                .orElse(null);
    }

    private static Integer parse(String digits) {
        return digits.length() > 9 ? 0 : Integer.valueOf(digits);
    }
}
