package dev.aigoals.activities.generator.mutation;

/**
 * A word, number or mark of a program, by its place in it.
 *
 * @param endsLine whether nothing but the end of a statement and a comment follows on its line
 */
record SourceToken(Kind kind, String text, int start, boolean endsLine) {

    /** What a token is; comments and texts are none. */
    enum Kind {
        NUMBER,
        WORD,
        TEXT,
        MARK
    }

    int end() {
        return start + text.length();
    }

    /** Whether a value ends with it, so that a mark behind it stands between two values. */
    boolean endsValue() {
        return switch (kind) {
            case NUMBER, TEXT -> true;
            case WORD -> !SourceTokens.AWAITS_VALUE.contains(text);
            case MARK -> text.equals(")") || text.equals("]") || text.equals("}");
        };
    }
}
