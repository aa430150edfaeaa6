package dev.aigoals.contract.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Arguments of a call: by position, and by name where the language has that. */
public record Arguments(List<Value> positional, Map<String, Value> named) {

    /** No arguments at all. */
    public static final Arguments NONE = new Arguments(List.of(), Map.of());

    public Arguments {
        positional = List.copyOf(positional);
        named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
    }
}
