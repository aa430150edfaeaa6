package dev.aigoals.activities.course;

import dev.aigoals.activities.guard.Piece;
import dev.aigoals.activities.guard.PlainText;
import dev.aigoals.activities.guard.Sentences;
import dev.aigoals.activities.guard.leak.Guarded;
import dev.aigoals.activities.guard.leak.LeakCheck;
import dev.aigoals.activities.guard.leak.LeakVerdict;
import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.runner.Program;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.learner.LearnerLocale;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Holds a polished beginning of a lesson against its template: nothing may be lost, nothing made up that could be wrong. */
@Component
final class OpeningProof {
    private static final int ROOM = 400;
    private static final Pattern CODE = Pattern.compile("(?m)^ {0,3}(?:```|~~~)|^(?: {4}|\\t)\\S");
    private static final Pattern SPAN = Pattern.compile("`+([^`]*)`+");
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?=\\p{Punct})");

    private final CodeRunner runner;

    OpeningProof(CodeRunner runner) {
        this.runner = runner;
    }

    /** What came of it. */
    sealed interface Judged {
        record Good(String markdown) implements Judged {}

        record Changed(String why) implements Judged {}

        /** It gives a task's solution away. */
        record Telling(String why) implements Judged {}
    }

    Judged of(String polished, String template, GoalContent content, LearnerLocale locale) {
        String safe = PlainText.of(polished).strip();
        String read = ESCAPE.matcher(safe).replaceAll("");
        return changed(polished, read, template, content, locale)
                .<Judged>map(Judged.Changed::new)
                .or(() -> telling(safe, content))
                .orElseGet(() -> new Judged.Good(safe));
    }

    private static Optional<String> changed(
            String polished, String read, String template, GoalContent content, LearnerLocale locale) {
        if (read.length() > 2 * template.length() + ROOM) {
            return Optional.of("much longer than the template");
        }
        if (!read.startsWith("# " + content.title().in(locale))) {
            return Optional.of("does not begin with the goal's title");
        }
        if (!keepsTasks(read, content, locale)) {
            return Optional.of("does not name all tasks in order");
        }
        if (CODE.matcher(polished).find() || !spans(template).containsAll(spans(read))) {
            return Optional.of("shows code that nobody ran");
        }
        return numbers(template).containsAll(numbers(read))
                ? Optional.empty()
                : Optional.of("says a number that the template does not say");
    }

    private static boolean keepsTasks(String read, GoalContent content, LearnerLocale locale) {
        int at = 0;
        for (var task : content.tasks()) {
            int found = read.indexOf(task.title().in(locale), at);
            if (found < 0) {
                return false;
            }
            at = found + 1;
        }
        return true;
    }

    private Optional<Judged> telling(String safe, GoalContent content) {
        try {
            for (int index = 0; index < content.tasks().size(); index++) {
                Program starter = new Program(
                        content.language(),
                        content.fileName(),
                        content.tasks().get(index).starter());
                LeakCheck check = new LeakCheck(runner, Guarded.of(content, index, starter, Set.of()));
                for (Piece piece : Sentences.of(safe)) {
                    if (check.examine(piece) instanceof LeakVerdict.Held held) {
                        return Optional.of(new Judged.Telling("task " + (index + 1) + ": " + held.reason()));
                    }
                }
            }
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            CancellationException end = new CancellationException("the agent's work was stopped");
            end.initCause(stopped);
            throw end;
        }
    }

    private static Set<String> spans(String markdown) {
        return SPAN.matcher(markdown)
                .results()
                .map(span -> span.group(1).strip())
                .collect(Collectors.toSet());
    }

    private static Set<String> numbers(String markdown) {
        // The numbers of list items are the renderer's.
        return new HashSet<>(NUMBER.matcher(markdown.replaceAll("(?m)^\\s*\\p{Nd}+[.)] ", ""))
                .results()
                .map(found -> found.group())
                .toList());
    }
}
