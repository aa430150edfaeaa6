package dev.aigoals.activities.bank;

import dev.aigoals.activities.runner.judge.ProgramError;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.content.Text;
import dev.aigoals.contract.learner.LearnerLocale;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * What an author says of one error.
 *
 * @param error the class of the error, or one above it
 * @param matches what is looked for in the message; everything fits null
 * @param example a program that ends in this error
 * @param file where it was read, and {@code line} the line of its example
 */
record Explanation(
        Language language, String error, @Nullable Pattern matches, String example, Text says, Path file, int line) {
    private static final int LONGEST_MATCHED = 2000;
    private static final Pattern GROUP_USED = Pattern.compile("\\{(\\d)}");

    boolean fits(ProgramError raised) {
        boolean sameType = error.equals(raised.type()) || raised.bases().contains(error);
        return sameType && (matches == null || matches.matcher(message(raised)).find());
    }

    /** Its text about an error that it fits, with what the groups found. */
    String says(ProgramError raised, LearnerLocale locale) {
        String text = says.in(locale);
        Matcher matcher = matches == null ? null : matches.matcher(message(raised));
        if (matcher == null || !matcher.find()) {
            return text;
        }
        for (int group = 1; group <= matcher.groupCount(); group++) {
            String content = matcher.group(group);
            text = text.replace("{" + group + "}", content == null ? "" : content);
        }
        return text;
    }

    private static String message(ProgramError raised) {
        String message = raised.message();
        return message.substring(0, Math.min(LONGEST_MATCHED, message.length()));
    }

    static Explanation read(Language language, YamlMap map) {
        String error = map.text("error");
        var pattern =
                map.optionalText("matches").map(text -> pattern(map, text)).orElse(null);
        String example = example(map);
        var says = map.texts("says");
        map.rejectUnknown();
        rejectUnknownGroups(map, pattern, says);
        return new Explanation(language, error, pattern, example, says, map.file(), map.line("example"));
    }

    private static String example(YamlMap map) {
        String example = map.optionalText("example").orElse("");
        if (example.isBlank()) {
            map.problem(
                    "example",
                    map.has("example") ? "`example` is empty" : "`example` is missing",
                    "add `example: |` and below it a short program that ends in this error");
        }
        return example;
    }

    private static void rejectUnknownGroups(YamlMap map, @Nullable Pattern pattern, Text says) {
        int groups = pattern == null ? 0 : pattern.matcher("").groupCount();
        for (String text : List.of(says.en(), says.es())) {
            Matcher used = GROUP_USED.matcher(text);
            while (used.find()) {
                if (Integer.parseInt(used.group(1)) > groups) {
                    map.problem("says", used.group() + " has no group in `matches`", "add a group ( ) or remove it");
                }
            }
        }
    }

    private static Pattern pattern(YamlMap map, String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException malformed) {
            map.problem("matches", "this is not a regular expression: " + malformed.getDescription(), "correct it");
            return Pattern.compile(Pattern.quote(text));
        }
    }
}
