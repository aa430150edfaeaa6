package dev.aigoals.activities.feedback.proposals;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A text that is read from its beginning to its end, white space left out. */
final class LiteralText {

    private static final int DEEPEST = 40;
    private static final int HEX = 16;

    private final String text;
    private int at;
    private int depth;

    LiteralText(String text) {
        this.text = text;
    }

    /** The text is not what was asked for. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable() {
            super(null, null, false, false);
        }
    }

    boolean atEnd() {
        skipSpace();
        return at == text.length();
    }

    /** The next character; 0 at the end. */
    char peek() {
        skipSpace();
        return at < text.length() ? text.charAt(at) : 0;
    }

    boolean takes(char wanted) {
        boolean there = peek() == wanted;
        if (there) {
            at++;
        }
        return there;
    }

    void demand(char wanted) {
        if (!takes(wanted)) {
            throw new Unreadable();
        }
    }

    Optional<MatchResult> take(Pattern pattern) {
        skipSpace();
        var matcher = pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        at = matcher.end();
        return Optional.of(matcher.toMatchResult());
    }

    MatchResult demand(Pattern pattern) {
        return take(pattern).orElseThrow(Unreadable::new);
    }

    <T> T nested(Supplier<T> reader) {
        if (++depth > DEEPEST) {
            throw new Unreadable();
        }
        T read = reader.get();
        depth--;
        return read;
    }

    /** Reads items with commas between them up to the closing character; true where a comma stood before that. */
    boolean until(char close, Runnable item) {
        boolean comma = false;
        while (!takes(close)) {
            item.run();
            comma = takes(',');
            if (!comma) {
                demand(close);
                return false;
            }
        }
        return comma;
    }

    String quoted() {
        char quote = peek();
        at++;
        StringBuilder read = new StringBuilder();
        while (next() != quote) {
            read.append(text.charAt(at) == '\\' ? escaped() : String.valueOf(text.charAt(at)));
            at++;
        }
        at++;
        if (read.codePoints().anyMatch(LiteralText::halfACharacter)) {
            throw new Unreadable();
        }
        return read.toString();
    }

    private static boolean halfACharacter(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private char next() {
        if (at >= text.length()) {
            throw new Unreadable();
        }
        return text.charAt(at);
    }

    /** Leaves the place at the last character of the escape. */
    private String escaped() {
        at++;
        return switch (next()) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case '0' -> "\0";
            case 'x' -> hexadecimal(2);
            case 'u' -> hexadecimal(4);
            case '\\', '\'', '"', '`' -> String.valueOf(text.charAt(at));
            default -> throw new Unreadable();
        };
    }

    private String hexadecimal(int digits) {
        int end = at + digits;
        if (end >= text.length()) {
            throw new Unreadable();
        }
        String read = text.substring(at + 1, end + 1);
        at = end;
        return Character.toString(Integer.parseInt(read, HEX));
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
