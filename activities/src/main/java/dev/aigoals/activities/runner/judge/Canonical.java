package dev.aigoals.activities.runner.judge;

import dev.aigoals.contract.content.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values turned into Java objects whose {@code equals} is the equality of checks: numbers by value, keys and sets without order. */
final class Canonical {

    private Canonical() {}

    static Object of(Value value) {
        return switch (value) {
            case Value.Whole(var number) -> List.of("number", number);
            case Value.Real(var number) -> number(number);
            case Value.Sequence(var items) -> List.of("list", all(items));
            case Value.Tuple(var items) -> List.of("tuple", all(items));
            case Value.SetOf(var items) -> List.of("set", counted(all(items)));
            case Value.Dict(var entries) -> List.of("dict", entries(entries));
            case Value.MapOf(var entries) -> List.of("map", entries(entries));
            case Value.Instance instance -> new Object();
            case Value.Null n -> n;
            case Value.Undefined u -> u;
            case Value.Bool b -> b;
            case Value.BigInt b -> b;
            case Value.Str s -> s;
            case Value.Bytes b -> b;
            case Value.Callable c -> c;
            case Value.Reference r -> r;
        };
    }

    private static Object number(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return List.of("number", number);
        }
        if (number == Math.rint(number)) {
            return List.of("number", new BigDecimal(number).toBigInteger());
        }
        return List.of("number", number);
    }

    static List<Object> all(List<Value> items) {
        var all = new ArrayList<>(items.size());
        items.forEach(item -> all.add(of(item)));
        return all;
    }

    static Map<Object, Integer> counted(List<Object> items) {
        var counted = new HashMap<Object, Integer>();
        items.forEach(item -> counted.merge(item, 1, Integer::sum));
        return counted;
    }

    private static Map<Object, Object> entries(List<Value.Entry> entries) {
        var all = new HashMap<>();
        entries.forEach(entry -> all.put(of(entry.key()), of(entry.value())));
        return all;
    }
}
