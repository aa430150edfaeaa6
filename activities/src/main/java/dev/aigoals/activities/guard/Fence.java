package dev.aigoals.activities.guard;

import java.util.Optional;
import java.util.regex.Pattern;

/** The lines that open and close a code block in Markdown. */
final class Fence {
    private static final Pattern OPENING = Pattern.compile("\\A\\s*?[ \\t]{0,12}(`{3,}|~{3,})[^\\n`]*\\n");

    private Fence() {}

    /** The marks of the fence that this text begins with, white space before it aside. */
    static Optional<String> opening(CharSequence text) {
        var match = OPENING.matcher(text);
        return match.find() ? Optional.of(match.group(1)) : Optional.empty();
    }

    /** Where the block that a text begins with is over, its last line end included; 0 where it is not over yet. */
    static int end(CharSequence text, String marks, boolean last) {
        String mark = Pattern.quote(marks.substring(0, 1));
        String lineEnd = last ? "(\\n|\\z)" : "\\n";
        var closing = Pattern.compile("\\n[ \\t]*" + mark + "{" + marks.length() + ",}[ \\t\\r]*" + lineEnd)
                .matcher(text);
        return closing.find(afterOpening(text)) ? closing.end() : 0;
    }
    /** The line that opens the block, with empty lines before it, is not the one that closes it. */
    private static int afterOpening(CharSequence text) {
        var opening = OPENING.matcher(text);
        return opening.find() ? opening.end() - 1 : 0;
    }
}
