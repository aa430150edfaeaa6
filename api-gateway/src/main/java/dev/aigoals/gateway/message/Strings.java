package dev.aigoals.gateway.message;

import tools.jackson.databind.JsonNode;

/** Looks for text that no database column keeps: NUL, and half a surrogate pair. */
final class Strings {

    private Strings() {}

    /** Whether every string and every key of the tree can be kept. */
    static boolean allStorable(JsonNode node) {
        if (node.isString()) {
            return storable(node.stringValue());
        }
        if (node.isObject()) {
            return node.properties().stream()
                    .allMatch(field -> storable(field.getKey()) && allStorable(field.getValue()));
        }
        return node.valueStream().allMatch(Strings::allStorable);
    }

    static boolean storable(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || isSurrogate(point));
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    /** The length that limits count: Unicode code points. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
