package dev.aigoals.activities.generator.author;

import dev.aigoals.activities.guard.PlainText;

/** What a learner will read of a draft, without anything that an editor could follow or obey. */
final class ShownText {

    private ShownText() {}

    /** A Markdown text. */
    static String markdown(String text) {
        return PlainText.of(text).strip();
    }

    /** One line that is no Markdown: kept as it was written where nothing had to be taken out, for escapes would be seen in it. */
    static String line(String text) {
        String line = PlainText.clean(text).replaceAll("\\s+", " ").strip();
        String safe = markdown(line);
        boolean harmless = !line.contains("](") && unescaped(safe).equals(unescaped(line));
        return harmless ? line : safe;
    }

    private static String unescaped(String text) {
        return text.replace("\\", "");
    }

    /** Code: Markdown means nothing in it. */
    static String code(String code) {
        return PlainText.clean(code).strip() + "\n";
    }
}
