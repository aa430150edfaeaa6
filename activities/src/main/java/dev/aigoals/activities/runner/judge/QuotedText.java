package dev.aigoals.activities.runner.judge;

/** Text between quotes with what cannot be seen written as escapes, which Python and JavaScript write alike. */
final class QuotedText {

    private QuotedText() {}

    static String of(String text) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        var quoted = new StringBuilder(text.length() + 2).append(quote);
        text.codePoints().forEach(point -> append(quoted, point, quote));
        return quoted.append(quote).toString();
    }

    private static void append(StringBuilder quoted, int point, char quote) {
        switch (point) {
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            case '\\' -> quoted.append("\\\\");
            default -> {
                if (point == quote) {
                    quoted.append('\\').append(quote);
                } else if (unseen(point)) {
                    quoted.append(point < 0x100 ? "\\x%02x".formatted(point) : "\\u%04x".formatted(point));
                } else {
                    quoted.appendCodePoint(point);
                }
            }
        }
    }

    private static boolean unseen(int point) {
        return Character.isISOControl(point)
                || (point < 0x10000 && Character.isSurrogate((char) point))
                || Character.getType(point) == Character.FORMAT;
    }
}
