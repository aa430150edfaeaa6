package dev.aigoals.activities.runner.judge;

import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.content.Value;
import java.util.Set;

/** The names of types that the bank format knows, per language. */
public final class ValueTypes {
    private static final Set<String> PYTHON =
            Set.of("list", "dict", "str", "int", "float", "bool", "null", "tuple", "set", "function");
    private static final Set<String> JAVASCRIPT =
            Set.of("array", "object", "string", "number", "boolean", "null", "undefined", "map", "set", "function");

    private ValueTypes() {}

    public static Set<String> of(Language language) {
        return switch (language) {
            case PYTHON -> PYTHON;
            case JAVASCRIPT -> JAVASCRIPT;
        };
    }

    static boolean is(Value value, String type) {
        return switch (type) {
            case "list", "array" -> value instanceof Value.Sequence;
            case "dict", "object" ->
                value instanceof Value.Dict || ("object".equals(type) && value instanceof Value.Instance);
            case "str", "string" -> value instanceof Value.Str;
            case "int" -> value instanceof Value.Whole;
            case "float" -> value instanceof Value.Real;
            case "number" -> value instanceof Value.Whole || value instanceof Value.Real;
            case "bool", "boolean" -> value instanceof Value.Bool;
            case "null" -> value instanceof Value.Null;
            case "undefined" -> value instanceof Value.Undefined;
            case "tuple" -> value instanceof Value.Tuple;
            case "set" -> value instanceof Value.SetOf;
            case "map" -> value instanceof Value.MapOf;
            case "function" -> value instanceof Value.Callable;
            default -> throw new IllegalArgumentException("Unknown type: " + type);
        };
    }
}
