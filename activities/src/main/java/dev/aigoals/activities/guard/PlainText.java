package dev.aigoals.activities.guard;

import java.util.regex.Pattern;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/**
 * What of a model's Markdown may reach an editor: emphasis, lists, inline code and code blocks stay; links, images, HTML, addresses,
 * control characters and characters that turn the direction of writing do not. Safe for one piece after another: no two results
 * make a link or HTML where they meet.
 */
public final class PlainText {
    /** Longer answers are cut. */
    public static final int MOST = 20_000;

    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}&&[^\\n\\t]]|[\\u061C\\u200B\\u200C\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB]"
                    + "|[\\uE000-\\uF8FF\\x{E0000}-\\x{E007F}]|\\p{Cs}");
    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?|[\\u2028\\u2029\\u0085]");

    private PlainText() {}

    public static String of(String markdown) {
        String clean = clean(markdown);
        String body = clean.strip();
        if (body.isEmpty()) {
            return clean;
        }
        int start = clean.indexOf(body);
        String before = clean.substring(0, start);
        String after = clean.substring(start + body.length());
        return before + safe(body) + after;
    }

    /** The same for text that is code, where Markdown means nothing. */
    public static String clean(String text) {
        String bounded = text.length() <= MOST ? text : text.substring(0, MOST) + "…";
        return UNSEEN.matcher(LINE_ENDS.matcher(bounded).replaceAll("\n")).replaceAll("");
    }

    private static String safe(String body) {
        var document = Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.NONE)
                .build()
                .parse(body);
        document.accept(new LinksOut());
        return MarkdownRenderer.builder().build().render(document).strip();
    }
}
