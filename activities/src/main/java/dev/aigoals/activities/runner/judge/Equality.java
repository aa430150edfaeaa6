package dev.aigoals.activities.runner.judge;

import dev.aigoals.contract.content.Value;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Whether two values are equal as checks mean it, floating-point numbers maybe within a tolerance. */
final class Equality {

    private Equality() {}

    static boolean equal(Value expected, Value actual) {
        return Canonical.of(expected).equals(Canonical.of(actual));
    }

    static boolean equal(Value expected, Value actual, @Nullable Double tolerance) {
        if (tolerance == null || equal(expected, actual)) {
            return equal(expected, actual);
        }
        var expectedNumber = number(expected);
        var actualNumber = number(actual);
        if (expectedNumber.isPresent() && actualNumber.isPresent()) {
            return Math.abs(expectedNumber.getAsDouble() - actualNumber.getAsDouble()) <= tolerance;
        }
        return switch (expected) {
            case Value.Sequence(var items) ->
                actual instanceof Value.Sequence(var other) && allEqual(items, other, tolerance);
            case Value.Tuple(var items) ->
                actual instanceof Value.Tuple(var other) && allEqual(items, other, tolerance);
            case Value.Dict(var entries) ->
                actual instanceof Value.Dict(var other) && entriesEqual(entries, other, tolerance);
            case Value.MapOf(var entries) ->
                actual instanceof Value.MapOf(var other) && entriesEqual(entries, other, tolerance);
            default -> false;
        };
    }

    static OptionalDouble number(Value value) {
        return switch (value) {
            case Value.Whole(var number) -> OptionalDouble.of(number.doubleValue());
            case Value.Real(var number) -> OptionalDouble.of(number);
            default -> OptionalDouble.empty();
        };
    }

    private static boolean allEqual(List<Value> expected, List<Value> actual, Double tolerance) {
        if (expected.size() != actual.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!equal(expected.get(i), actual.get(i), tolerance)) {
                return false;
            }
        }
        return true;
    }

    private static boolean entriesEqual(List<Value.Entry> expected, List<Value.Entry> actual, Double tolerance) {
        var byKey = new TreeMap<String, Value>();
        actual.forEach(entry -> byKey.put(Canonical.of(entry.key()), entry.value()));
        return expected.size() == byKey.size()
                && expected.stream().allMatch(entry -> {
                    var found = byKey.get(Canonical.of(entry.key()));
                    return found != null && equal(entry.value(), found, tolerance);
                });
    }
}
