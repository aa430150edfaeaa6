package dev.aigoals.activities.guard;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds where the first sentence, list item or paragraph of a text is over, in English and Spanish. */
final class SentenceEnd {
    private static final String ENDS = ".!?…";
    private static final String CLOSERS = "\"'”’»)]*_";
    private static final Pattern NEW_BLOCK =
            Pattern.compile("[ \\t]*(\\r?\\n|([-*+]|\\d{1,3}[.)])[ \\t]|#{1,6} |`{3}|~{3}|>)");
    private static final Pattern MAYBE_NEW_BLOCK =
            Pattern.compile("[ \\t]*\\r?([-*+]|\\d{1,3}[.)]?|#{1,6}|`{1,2}|~{1,2})?");
    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g", "i.e", "p.ej", "p", "ej", "etc", "vs", "cf", "sr", "sra", "dr", "dra", "mr", "mrs", "ms", "prof",
            "ud", "uds", "pág", "págs", "núm", "fig", "figs", "approx", "aprox", "ee", "uu", "art", "cap", "vol",
            "resp");

    private final CharSequence text;
    private final boolean last;

    private SentenceEnd(CharSequence text, boolean last) {
        this.text = text;
        this.last = last;
    }

    /** The index after the first piece with the white space behind it, or 0 where it may still go on. */
    static int in(CharSequence text, boolean last) {
        return new SentenceEnd(text, last).find();
    }

    private int find() {
        int i = leadingBlank();
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '`') {
                int after = afterInlineCode(i);
                if (after == 0) {
                    return paragraphEnd(i);
                }
                i = after;
            } else if (c == '\n' && newBlockAfter(i)) {
                return i + 1;
            } else if (ENDS.indexOf(c) >= 0) {
                int after = afterMarks(i);
                if (endsSentence(i, after)) {
                    return afterBlanks(after);
                }
                i = after;
            } else {
                i++;
            }
        }
        return 0;
    }

    private int leadingBlank() {
        int i = 0;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Past the closing back quotes of inline code, or 0 where they have not come. */
    private int afterInlineCode(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) == '`') {
            end++;
        }
        String run = "`".repeat(end - start);
        int close = text.toString().indexOf(run, end);
        int paragraph = text.toString().indexOf("\n\n", end);
        if (close < 0 || (paragraph >= 0 && paragraph < close)) {
            return 0;
        }
        return close + run.length();
    }

    /** A back quote that is never closed means nothing once its paragraph is over. */
    private int paragraphEnd(int from) {
        int paragraph = text.toString().indexOf("\n\n", from);
        return paragraph < 0 ? 0 : paragraph + 2;
    }

    private boolean newBlockAfter(int lineEnd) {
        var rest = text.subSequence(lineEnd + 1, text.length());
        return !(!last && MAYBE_NEW_BLOCK.matcher(rest).matches())
                && NEW_BLOCK.matcher(rest).lookingAt();
    }

    private int afterMarks(int i) {
        int after = i;
        while (after < text.length() && ENDS.indexOf(text.charAt(after)) >= 0) {
            after++;
        }
        while (after < text.length() && CLOSERS.indexOf(text.charAt(after)) >= 0) {
            after++;
        }
        return after;
    }

    private boolean endsSentence(int mark, int after) {
        if (after >= text.length() || !Character.isWhitespace(text.charAt(after))) {
            return false;
        }
        return text.charAt(mark) != '.' || after > mark + 1 || !abbreviated(mark);
    }

    private boolean abbreviated(int dot) {
        int start = dot;
        while (start > 0 && (Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            start--;
        }
        String word = text.subSequence(start, dot).toString().toLowerCase(Locale.ROOT);
        int line = start;
        while (line > 0 && " \t".indexOf(text.charAt(line - 1)) >= 0) {
            line--;
        }
        boolean opensLine = line == 0 || text.charAt(line - 1) == '\n';
        boolean listNumber = opensLine && word.chars().allMatch(Character::isDigit);
        return listNumber || ABBREVIATIONS.contains(word);
    }

    private int afterBlanks(int from) {
        int after = from;
        while (after < text.length() && " \t".indexOf(text.charAt(after)) >= 0) {
            after++;
        }
        return after < text.length() && text.charAt(after) == '\n' ? after + 1 : after;
    }
}
