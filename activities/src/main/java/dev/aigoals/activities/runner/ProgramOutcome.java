package dev.aigoals.activities.runner;

import dev.aigoals.activities.runner.RunOutput.Exit;
import dev.aigoals.activities.runner.judge.Outcome;

/** How a program's end counts for the judge. */
final class ProgramOutcome {

    private ProgramOutcome() {}

    static Outcome of(RunOutput output) {
        return switch (output.exit()) {
            case Exit.LimitReached(var limit) -> new Outcome.LimitReached(limit);
            case Exit.Unavailable unavailable -> new Outcome.Interfered();
            case Exit.Code(var code) -> ofCode(code, output);
        };
    }

    /** A program may choose an exit code; one that ended with an error or by a signal did not end well. */
    private static Outcome ofCode(int code, RunOutput output) {
        var error = output.error();
        if (code != 0 && error != null) {
            return new Outcome.Raised(error);
        }
        return code >= 128 ? new Outcome.Ended(code) : new Outcome.Finished();
    }
}
