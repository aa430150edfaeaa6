package dev.aigoals.platform.wire;

/** Text that PostgreSQL can keep: what a program printed may hold NUL or half a surrogate pair, which no column takes. */
public final class StorableText {
    private static final char REPLACEMENT = '\uFFFD';

    private StorableText() {}

    /** The same text, with U+FFFD for each NUL and each lone surrogate. */
    public static String of(String text) {
        int first = firstUnstorable(text, 0);
        if (first < 0) {
            return text;
        }
        var characters = text.toCharArray();
        for (int at = first; at >= 0; at = firstUnstorable(text, at + 1)) {
            characters[at] = REPLACEMENT;
        }
        return new String(characters);
    }

    private static int firstUnstorable(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            char character = text.charAt(at);
            if (Character.isHighSurrogate(character)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
            } else if (character == 0 || Character.isSurrogate(character)) {
                return at;
            }
        }
        return -1;
    }
}
