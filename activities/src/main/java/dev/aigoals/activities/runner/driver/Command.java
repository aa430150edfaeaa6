package dev.aigoals.activities.runner.driver;

import dev.aigoals.contract.content.Arguments;
import dev.aigoals.contract.content.StepAction;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the driver is to do next; nothing of what is expected is in it.
 *
 * @param keep the name under which the result stays, or null
 * @param showArguments whether the arguments are to be sent back after the call
 */
public record Command(StepAction action, @Nullable String keep, boolean showArguments) {
    public static Command call(String name, Arguments arguments, boolean showArguments) {
        return new Command(new StepAction.CallFunction(name, arguments), null, showArguments);
    }

    Map<String, @Nullable Object> encoded(String nonce) {
        return switch (action) {
            case StepAction.Construct(var type, var arguments) -> encoded(nonce, "new", null, type, arguments);
            case StepAction.CallFunction(var call, var arguments) -> encoded(nonce, "call", null, call, arguments);
            case StepAction.CallMethod(var on, var method, var arguments) ->
                encoded(nonce, "method", on, method, arguments);
            case StepAction.ReadProperty(var on, var property) -> encoded(nonce, "get", on, property, Arguments.NONE);
        };
    }

    static Map<String, @Nullable Object> load(String nonce, String fileName) {
        return new Command(new StepAction.CallFunction(fileName, Arguments.NONE), null, false)
                .encoded(nonce, "load", null, fileName, Arguments.NONE);
    }

    private Map<String, @Nullable Object> encoded(
            String nonce, String kind, @Nullable String on, String name, Arguments arguments) {
        var named = new LinkedHashMap<String, Object>();
        arguments.named().forEach((key, value) -> named.put(key, value.encoded()));
        var encoded = new HashMap<String, @Nullable Object>();
        encoded.put("id", nonce);
        encoded.put("do", kind);
        encoded.put("on", on);
        encoded.put("name", name);
        encoded.put(
                "args",
                arguments.positional().stream().map(value -> value.encoded()).toList());
        encoded.put("kwargs", named);
        encoded.put("keep", keep);
        encoded.put("show_args", showArguments);
        return encoded;
    }
}
