package dev.aigoals.gateway.rest;

import org.jspecify.annotations.Nullable;

/** Checks of single fields; each doubt names the field. */
public final class Check {

    private Check() {}

    /** The text, which must be there, not blank, and within the limit of code points. */
    public static String text(String field, @Nullable String value, int limit) {
        String text = present(field, value);
        if (text.isBlank()) {
            throw ApiProblem.invalid(field, "missing_field");
        }
        return within(field, text, limit);
    }

    /** The text within the limit of code points, null where there is none. */
    public static @Nullable String optional(String field, @Nullable String value, int limit) {
        return value == null ? null : within(field, value, limit);
    }

    public static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw ApiProblem.invalid(field, "missing_field");
        }
        return value;
    }

    /** The number where it is within the bounds, or null. */
    public static @Nullable Integer between(String field, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            throw ApiProblem.invalid(field, "number_outside", least, most);
        }
        return value;
    }

    private static String within(String field, String value, int limit) {
        if (value.codePointCount(0, value.length()) > limit) {
            throw ApiProblem.invalid(field, "field_too_large", limit);
        }
        return value;
    }
}
