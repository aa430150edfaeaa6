package dev.aigoals.activities.runner.judge;

import dev.aigoals.contract.content.Value;
import java.util.List;
import java.util.stream.Collectors;

/** How Python writes values. */
record PythonNotation() implements Notation {

    @Override
    public String literal(Value value) {
        return switch (value) {
            case Value.Null n -> "None";
            case Value.Undefined u -> "None";
            case Value.Bool(var bool) -> bool ? "True" : "False";
            case Value.Whole(var number) -> number.toString();
            case Value.BigInt(var number) -> number.toString();
            case Value.Real(var number) -> real(number);
            case Value.Str(var text) -> QuotedText.of(text);
            case Value.Bytes(var latin1) -> "b" + QuotedText.of(latin1);
            case Value.Sequence(var items) -> "[" + joined(items) + "]";
            case Value.Tuple(var items) -> items.size() == 1 ? "(" + joined(items) + ",)" : "(" + joined(items) + ")";
            case Value.SetOf(var items) -> items.isEmpty() ? "set()" : "{" + joined(items) + "}";
            case Value.Dict(var entries) -> "{" + pairs(entries) + "}";
            case Value.MapOf(var entries) -> "{" + pairs(entries) + "}";
            case Value.Callable c -> "<function>";
            case Value.Reference(var name) -> name;
            case Value.Instance(var type, var text) -> text.isEmpty() ? "<" + type + " object>" : text;
        };
    }

    private String pairs(List<Value.Entry> entries) {
        return entries.stream()
                .map(entry -> literal(entry.key()) + ": " + literal(entry.value()))
                .collect(Collectors.joining(", "));
    }

    private static String real(double number) {
        if (Double.isNaN(number)) {
            return "nan";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "inf" : "-inf";
        }
        return Double.toString(number).replace("E-", "e-").replace("E", "e+");
    }

    @Override
    public String typeName(Value value) {
        return switch (value) {
            case Value.Null n -> "None";
            case Value.Undefined u -> "None";
            case Value.Bool b -> "bool";
            case Value.Whole w -> "int";
            case Value.BigInt b -> "int";
            case Value.Real r -> "float";
            case Value.Str s -> "str";
            case Value.Bytes b -> "bytes";
            case Value.Sequence s -> "list";
            case Value.Tuple t -> "tuple";
            case Value.SetOf s -> "set";
            case Value.Dict d -> "dict";
            case Value.MapOf m -> "dict";
            case Value.Callable c -> "function";
            case Value.Reference r -> "object";
            case Value.Instance(var type, var text) -> type;
        };
    }

    @Override
    public String construction(String type, String arguments) {
        return type + "(" + arguments + ")";
    }
}
