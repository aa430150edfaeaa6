package dev.aigoals.activities.runner.judge;

import dev.aigoals.contract.content.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Values written so that equal text is the equality of checks: numbers by value, keys and sets without order. Text is sorted,
 * never hashed: whoever chooses the values could choose them all with the same hash.
 */
final class Canonical {

    private Canonical() {}

    static String of(Value value) {
        return switch (value) {
            case Value.Whole(var number) -> whole(number);
            case Value.Real(var number) -> real(number);
            case Value.Sequence(var items) -> "list" + joined(all(items));
            case Value.Tuple(var items) -> "tuple" + joined(all(items));
            case Value.SetOf(var items) ->
                "set" + joined(all(items).stream().sorted().toList());
            case Value.Dict(var entries) -> "dict" + entries(entries);
            case Value.MapOf(var entries) -> "map" + entries(entries);
            case Value.Instance instance -> "instance " + UUID.randomUUID();
            case Value.Null n -> "null";
            case Value.Undefined u -> "undefined";
            case Value.Bool(var bool) -> String.valueOf(bool);
            case Value.BigInt(var number) -> "bigint " + number.toString(Character.MAX_RADIX);
            case Value.Str(var text) -> "text " + text;
            case Value.Bytes(var latin1) -> "bytes " + latin1;
            case Value.Callable c -> "callable";
            case Value.Reference(var name) -> "reference " + name;
        };
    }

    private static String whole(BigInteger number) {
        return "number " + number.toString(Character.MAX_RADIX);
    }

    private static String real(double number) {
        boolean whole = Double.isFinite(number) && number == Math.rint(number);
        return whole ? whole(new BigDecimal(number).toBigInteger()) : "number ." + number;
    }

    static List<String> all(List<Value> items) {
        var all = new ArrayList<String>(items.size());
        items.forEach(item -> all.add(of(item)));
        return all;
    }

    static Map<String, Integer> counted(List<String> items) {
        var counted = new TreeMap<String, Integer>();
        items.forEach(item -> counted.merge(item, 1, Integer::sum));
        return counted;
    }

    private static String entries(List<Value.Entry> entries) {
        var all = new TreeMap<String, String>();
        entries.forEach(entry -> all.put(of(entry.key()), of(entry.value())));
        return joined(all.entrySet().stream()
                .map(entry -> joined(List.of(entry.getKey(), entry.getValue())))
                .toList());
    }

    /** Each part with its length before it, so that no text can look like two. */
    private static String joined(List<String> parts) {
        return parts.stream().map(part -> part.length() + ":" + part).collect(Collectors.joining("", "(", ")"));
    }
}
