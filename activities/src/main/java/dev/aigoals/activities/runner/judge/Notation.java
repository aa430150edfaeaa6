package dev.aigoals.activities.runner.judge;

import dev.aigoals.contract.content.Arguments;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.content.Value;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values and calls as a learner would write them in their own language. */
public sealed interface Notation permits PythonNotation, JavaScriptNotation {
    /** Longer texts are cut for messages. */
    int LONGEST = 300;

    static Notation of(Language language) {
        return switch (language) {
            case PYTHON -> new PythonNotation();
            case JAVASCRIPT -> new JavaScriptNotation();
        };
    }

    /** A value in full. */
    String literal(Value value);

    /** What the language calls the type of a value. */
    String typeName(Value value);

    String construction(String type, String arguments);

    default String shortLiteral(Value value) {
        return cut(literal(value));
    }

    default String arguments(Arguments arguments) {
        var positional = arguments.positional().stream().map(this::literal);
        var named =
                arguments.named().entrySet().stream().map(entry -> entry.getKey() + "=" + literal(entry.getValue()));
        return Stream.concat(positional, named).collect(Collectors.joining(", "));
    }

    default String call(String name, Arguments arguments) {
        return cut(name + "(" + arguments(arguments) + ")");
    }

    default String joined(List<Value> items) {
        return items.stream().map(this::literal).collect(Collectors.joining(", "));
    }

    static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }
}
