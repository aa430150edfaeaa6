package dev.aigoals.activities.runner.judge;

import dev.aigoals.contract.content.Value;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How JavaScript writes values. */
record JavaScriptNotation() implements Notation {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

    @Override
    public String literal(Value value) {
        return switch (value) {
            case Value.Null n -> "null";
            case Value.Undefined u -> "undefined";
            case Value.Bool(var bool) -> String.valueOf(bool);
            case Value.Whole(var number) -> number.toString();
            case Value.BigInt(var number) -> number + "n";
            case Value.Real(var number) -> real(number);
            case Value.Str(var text) -> QuotedText.of(text);
            case Value.Bytes(var latin1) -> "Uint8Array.from(" + QuotedText.of(latin1) + ")";
            case Value.Sequence(var items) -> "[" + joined(items) + "]";
            case Value.Tuple(var items) -> "[" + joined(items) + "]";
            case Value.SetOf(var items) -> items.isEmpty() ? "new Set()" : "new Set([" + joined(items) + "])";
            case Value.Dict(var entries) -> object(entries);
            case Value.MapOf(var entries) -> entries.isEmpty() ? "new Map()" : "new Map([" + pairs(entries) + "])";
            case Value.Callable c -> "[Function]";
            case Value.Reference(var name) -> name;
            case Value.Instance(var type, var text) -> text.isEmpty() ? "[object " + type + "]" : text;
        };
    }

    private String object(List<Value.Entry> entries) {
        if (entries.isEmpty()) {
            return "{}";
        }
        return entries.stream()
                .map(entry -> key(entry.key()) + ": " + literal(entry.value()))
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    private String key(Value key) {
        return key instanceof Value.Str(var name) && NAME.matcher(name).matches() ? name : literal(key);
    }

    private String pairs(List<Value.Entry> entries) {
        return entries.stream()
                .map(entry -> "[" + literal(entry.key()) + ", " + literal(entry.value()) + "]")
                .collect(Collectors.joining(", "));
    }

    private static String real(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e21) {
            return new java.math.BigDecimal(number).toBigInteger().toString();
        }
        return Double.toString(number).replace("E-", "e-").replace("E", "e+");
    }

    @Override
    public String typeName(Value value) {
        return switch (value) {
            case Value.Null n -> "null";
            case Value.Undefined u -> "undefined";
            case Value.Bool b -> "boolean";
            case Value.Whole w -> "number";
            case Value.Real r -> "number";
            case Value.BigInt b -> "bigint";
            case Value.Str s -> "string";
            case Value.Bytes b -> "Uint8Array";
            case Value.Sequence s -> "array";
            case Value.Tuple t -> "array";
            case Value.SetOf s -> "Set";
            case Value.Dict d -> "object";
            case Value.MapOf m -> "Map";
            case Value.Callable c -> "function";
            case Value.Reference r -> "object";
            case Value.Instance(var type, var text) -> type;
        };
    }

    @Override
    public String construction(String type, String arguments) {
        return "new " + type + "(" + arguments + ")";
    }
}
