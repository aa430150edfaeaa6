package dev.aigoals.activities.generator.author;

import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON as one line of the bank's YAML; an object whose one key is a tag of the bank becomes a tagged value. */
final class YamlText {
    /** YAML reads some characters beyond ASCII as line ends. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final Set<String> TAGS = Set.of(
            "!tuple",
            "!set",
            "!dict",
            "!map",
            "!none",
            "!undefined",
            "!nan",
            "!inf",
            "!ninf",
            "!bytes",
            "!bigint",
            "!callable");

    private YamlText() {}

    static String of(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().map(YamlText::of).collect(Collectors.joining(", ", "[", "]"));
        }
        if (!node.isObject()) {
            return JSON.writeValueAsString(node);
        }
        if (node.size() == 1) {
            String key = node.propertyNames().iterator().next();
            if (TAGS.contains(key)) {
                return key + " " + of(node.get(key));
            }
        }
        return node.propertyStream()
                .map(entry -> text(entry.getKey()) + ": " + of(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    static String text(String text) {
        return JSON.writeValueAsString(text);
    }

    /** The same text for both languages of people: a draft speaks the learner's only. */
    static String texts(String text) {
        String quoted = text(text);
        return "{en: " + quoted + ", es: " + quoted + "}";
    }
}
