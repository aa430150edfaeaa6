package dev.aigoals.platform.bank;

import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.content.TaskContent;
import dev.aigoals.contract.learner.LearnerLocale;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of goals and of those who look for them, so written that the same word is found whatever its accents. */
public final class SearchWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private SearchWords() {}

    /** Lower case, without accents. */
    public static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    static String title(GoalContent content, LearnerLocale locale) {
        return plain(content.title().in(locale) + " " + String.join(" ", content.topics()));
    }

    static String requests(GoalContent content, LearnerLocale locale) {
        return plain(String.join("\n", content.requests().in(locale)));
    }

    static String body(GoalContent content, LearnerLocale locale) {
        String tasks = content.tasks().stream()
                .map(TaskContent::title)
                .map(title -> title.in(locale))
                .collect(Collectors.joining("\n"));
        return plain(content.description().in(locale) + "\n" + tasks + "\n"
                + content.language().wireName());
    }
}
