package dev.aigoals.activities.runner.judge;

import dev.aigoals.contract.content.Arguments;
import dev.aigoals.contract.content.Property;
import dev.aigoals.contract.content.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Whether a result has a property. */
final class PropertyJudge {

    private PropertyJudge() {}

    static boolean holds(Property property, Value result, Arguments arguments) {
        return switch (property) {
            case Property.OfType(var type) -> ValueTypes.is(result, type);
            case Property.Length(var length) -> length(result).equals(Optional.of(length));
            case Property.Sorted(var direction) -> sorted(result, direction);
            case Property.PermutationOfArgument(var index) -> takenFrom(result, arguments, index, true);
            case Property.SubsetOfArgument(var index) -> takenFrom(result, arguments, index, false);
            case Property.EveryBetween(var low, var high) -> every(result, item -> between(item, low, high));
            case Property.Between(var low, var high) -> between(result, low, high);
            case Property.Unique() -> every(result, item -> true) && unique(elements(result));
            case Property.Matches(var pattern) ->
                result instanceof Value.Str(var text) && BoundedText.matches(Pattern.compile(pattern), text);
            case Property.Contains(var wanted) -> contains(result, wanted);
            case Property.NotEqual(var other) -> !Equality.equal(other, result);
            case Property.SameFor same -> true;
        };
    }

    /** The elements of a collection, the keys of a mapping, the characters of a text. */
    static Optional<List<Value>> elements(Value value) {
        return switch (value) {
            case Value.Sequence(var items) -> Optional.of(items);
            case Value.Tuple(var items) -> Optional.of(items);
            case Value.SetOf(var items) -> Optional.of(items);
            case Value.Dict(var entries) -> Optional.of(keys(entries));
            case Value.MapOf(var entries) -> Optional.of(keys(entries));
            case Value.Str(var text) -> Optional.of(characters(text));
            default -> Optional.empty();
        };
    }

    private static List<Value> keys(List<Value.Entry> entries) {
        return entries.stream().map(Value.Entry::key).toList();
    }

    private static List<Value> characters(String text) {
        return text.codePoints()
                .<Value>mapToObj(point -> new Value.Str(Character.toString(point)))
                .toList();
    }

    private static Optional<Integer> length(Value result) {
        return result instanceof Value.Bytes(var latin1)
                ? Optional.of(latin1.length())
                : elements(result).map(List::size);
    }

    private static boolean every(Value result, Predicate<Value> condition) {
        return elements(result)
                .filter(items -> items.stream().allMatch(condition))
                .isPresent();
    }

    private static boolean unique(Optional<List<Value>> elements) {
        return elements.filter(items -> new TreeSet<>(Canonical.all(items)).size() == items.size())
                .isPresent();
    }

    private static boolean takenFrom(Value result, Arguments arguments, int index, boolean all) {
        var argument = elements(arguments.positional().get(index));
        var taken = elements(result);
        if (argument.isEmpty() || taken.isEmpty()) {
            return false;
        }
        var left = Canonical.counted(Canonical.all(argument.get()));
        for (String item : Canonical.all(taken.get())) {
            if (left.merge(item, -1, Integer::sum) < 0) {
                return false;
            }
        }
        return !all || argument.get().size() == taken.get().size();
    }

    private static boolean between(Value value, double low, double high) {
        var number = Equality.number(value);
        return number.isPresent() && number.getAsDouble() >= low && number.getAsDouble() <= high;
    }

    private static boolean contains(Value result, Value wanted) {
        if (result instanceof Value.Str(var text) && wanted instanceof Value.Str(var part)) {
            return text.contains(part);
        }
        return elements(result)
                .filter(items -> items.stream().anyMatch(item -> Equality.equal(wanted, item)))
                .isPresent();
    }

    private static boolean sorted(Value result, Property.Direction direction) {
        var elements = elements(result);
        if (elements.isEmpty()) {
            return false;
        }
        var items = elements.get();
        for (int i = 1; i < items.size(); i++) {
            var order = compare(items.get(i - 1), items.get(i));
            if (order.isEmpty() || (direction == Property.Direction.ASCENDING ? order.get() > 0 : order.get() < 0)) {
                return false;
            }
        }
        return true;
    }

    /** Numbers with numbers, texts with texts, lists element by element; nothing else has an order. */
    private static Optional<Integer> compare(Value left, Value right) {
        if (left instanceof Value.Str(var a) && right instanceof Value.Str(var b)) {
            return Optional.of(a.compareTo(b));
        }
        if (left instanceof Value.Sequence(var a) && right instanceof Value.Sequence(var b)) {
            return compareAll(a, b);
        }
        if (left instanceof Value.Tuple(var a) && right instanceof Value.Tuple(var b)) {
            return compareAll(a, b);
        }
        var a = exact(left);
        var b = exact(right);
        return a.isPresent() && b.isPresent() ? Optional.of(a.get().compareTo(b.get())) : Optional.empty();
    }

    private static Optional<Integer> compareAll(List<Value> left, List<Value> right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            var order = compare(left.get(i), right.get(i));
            if (order.isEmpty() || order.get() != 0) {
                return order;
            }
        }
        return Optional.of(Integer.compare(left.size(), right.size()));
    }

    private static Optional<BigDecimal> exact(Value value) {
        return switch (value) {
            case Value.Whole(var number) -> Optional.of(new BigDecimal(number));
            case Value.Real(var number)
            when !Double.isNaN(number) && !Double.isInfinite(number) -> Optional.of(new BigDecimal(number));
            default -> Optional.empty();
        };
    }
}
