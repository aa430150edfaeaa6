package dev.aigoals.activities.runner.judge;

import dev.aigoals.contract.content.Arguments;
import dev.aigoals.contract.content.Expectations;
import dev.aigoals.contract.content.Value;
import java.util.List;
import java.util.Optional;

/** Decides whether what was seen is what was expected; the first thing that is not is the finding. */
public final class Judge {

    private Judge() {}

    public static Optional<Finding> of(Expectations expected, Arguments arguments, Observation seen) {
        return ofOutcome(expected, arguments, seen.outcome())
                .or(() -> ofPrinting(expected, seen.printed()))
                .or(() -> ofArguments(expected, arguments, seen));
    }

    /** Whether a repeated call gave the same as the first one. */
    public static Optional<Finding> sameAs(Value first, List<Value> arguments, Observation again) {
        return switch (again.outcome()) {
            case Outcome.Returned(var second) ->
                Equality.equal(first, second)
                        ? Optional.empty()
                        : Optional.of(new Finding.NotTheSame(arguments, first, second));
            default -> Optional.of(new Finding.NoResult(again.outcome()));
        };
    }

    private static Optional<Finding> ofOutcome(Expectations expected, Arguments arguments, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Returned(var value) -> ofValue(expected, arguments, value);
            case Outcome.Finished finished -> ofValue(expected, arguments, new Value.Null());
            case Outcome.Raised(var error) -> ofError(expected, error);
            case Outcome.Unreadable u when onlyPrinting(expected) -> Optional.empty();
            default -> Optional.of(new Finding.NoResult(outcome));
        };
    }

    private static boolean onlyPrinting(Expectations expected) {
        return expected.equal() == null
                && expected.error() == null
                && expected.properties().isEmpty();
    }

    private static Optional<Finding> ofValue(Expectations expected, Arguments arguments, Value value) {
        if (expected.error() != null) {
            return Optional.of(new Finding.NoError(expected.error().type(), value));
        }
        if (expected.equal() != null && !Equality.equal(expected.equal(), value, expected.tolerance())) {
            return Optional.of(new Finding.Different(expected.equal(), value));
        }
        return expected.properties().stream()
                .filter(property -> !PropertyJudge.holds(property, value, arguments))
                .findFirst()
                .map(property -> new Finding.NotTheProperty(property, value));
    }

    private static Optional<Finding> ofError(Expectations expected, ProgramError error) {
        var wanted = expected.error();
        if (wanted == null) {
            return Optional.of(new Finding.NoResult(new Outcome.Raised(error)));
        }
        if (!error.isA(wanted.type())) {
            return Optional.of(new Finding.OtherError(wanted.type(), error));
        }
        String part = wanted.messageContains();
        return part == null || error.message().contains(part)
                ? Optional.empty()
                : Optional.of(new Finding.OtherMessage(part, error));
    }

    private static Optional<Finding> ofPrinting(Expectations expected, String printed) {
        return Optional.ofNullable(expected.stdout())
                .flatMap(text -> Printing.difference(text, printed))
                .or(() -> expected.stdoutContains().stream()
                        .filter(part -> !printed.contains(part))
                        .findFirst()
                        .map(part -> new Finding.NotPrinted(part, printed)));
    }

    /** The driver sends the arguments with every value, so an answer without them is not its own. */
    private static Outcome withoutArguments(Outcome outcome) {
        return outcome instanceof Outcome.Returned ? new Outcome.Interfered() : outcome;
    }

    private static Optional<Finding> ofArguments(Expectations expected, Arguments arguments, Observation seen) {
        var after = seen.argumentsAfter();
        if (!expected.argumentsUnchanged()) {
            return Optional.empty();
        }
        if (after == null) {
            boolean raised = seen.outcome() instanceof Outcome.Raised;
            return raised ? Optional.empty() : Optional.of(new Finding.NoResult(withoutArguments(seen.outcome())));
        }
        var before = arguments.positional();
        for (int i = 0; i < before.size(); i++) {
            boolean object = before.get(i) instanceof Value.Reference;
            if (!object && (i >= after.size() || !Equality.equal(before.get(i), after.get(i)))) {
                return Optional.of(
                        new Finding.ArgumentChanged(before.get(i), i < after.size() ? after.get(i) : new Value.Null()));
            }
        }
        return Optional.empty();
    }
}
