package dev.aigoals.activities.guard.proof;

import dev.aigoals.activities.runner.Program;
import dev.aigoals.contract.content.Arguments;
import dev.aigoals.contract.content.Check;
import dev.aigoals.contract.content.Value;
import java.util.List;

/**
 * What a hint claims in private: that this check fails on the learner's program, and why.
 *
 * @param checks all checks of the task, visible or not
 * @param aimedCheck the id of the check that the hint is about
 */
public record HintClaim(Program program, String reference, List<Check> checks, String aimedCheck, Ground ground) {

    public HintClaim {
        checks = List.copyOf(checks);
    }

    /** What the claim rests on. */
    public sealed interface Ground {

        /** The whole program, put right. */
        record WholeProgram(String code) implements Ground {}

        /** Lines of the learner's program, counted from 1, both included, and what comes in their place. */
        record Lines(int first, int last, String replacement) implements Ground {}

        /** A call that gives this value when the program is right, and something else on the learner's program. */
        record CounterExample(String call, Arguments arguments, Value expected) implements Ground {}
    }
}
