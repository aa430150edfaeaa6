package dev.aigoals.activities.feedback;

import dev.aigoals.activities.feedback.SuggestionShelf.Found;
import dev.aigoals.activities.runner.CheckListener;
import dev.aigoals.activities.runner.CheckResult;
import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.runner.Report;
import dev.aigoals.activities.runner.judge.ProgramError;
import dev.aigoals.activities.words.Words;
import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.content.Check;
import dev.aigoals.contract.content.WrongSolution;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.wire.StreamMessage.LineRange;
import dev.aigoals.platform.live.Draft;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The tool {@code analyze_code}: looks at a draft by rules and finds at most one thing worth saying: code that cannot be
 * read, an error, a visible check that fails since the last change, or a mistake that is known. Each was seen by running it.
 */
@Component
final class AnalyzeCode {

    private static final Set<String> UNREADABLE = Set.of("SyntaxError", "IndentationError", "TabError");

    private final Workbench workbench;
    private final CodeRunner runner;
    private final FeedbackWords feedbackWords;
    private final LikelyMistake likelyMistake;
    private final Words words;

    AnalyzeCode(
            Workbench workbench,
            CodeRunner runner,
            FeedbackWords feedbackWords,
            LikelyMistake likelyMistake,
            Words words) {
        this.workbench = workbench;
        this.runner = runner;
        this.feedbackWords = feedbackWords;
        this.likelyMistake = likelyMistake;
        this.words = words;
    }

    /**
     * @param found what is worth saying; empty for nothing
     * @param failing visible checks that fail now, for the next look
     */
    record Look(Optional<Found> found, Set<String> failing) {}

    /**
     * @param failedBefore visible checks that failed at the last look; null where there was none
     */
    Look at(RunKey run, Draft draft, @Nullable Set<String> failedBefore) throws InterruptedException {
        Workpiece piece = workbench.of(run, draft.taskId(), draft.code(), draft.files());
        List<Check> visible =
                piece.task().checks().stream().filter(Check::visible).toList();
        Report report = runner.check(piece.program(), visible, piece.locale(), CheckListener.NONE);
        Set<String> failing = report.results().stream()
                .filter(result -> !result.passed())
                .map(CheckResult::id)
                .collect(Collectors.toSet());
        if (report.verdict() != Verdict.FAILED) {
            return new Look(Optional.empty(), failing);
        }
        return new Look(worthSaying(piece, report, failing, failedBefore), failing);
    }

    private Optional<Found> worthSaying(
            Workpiece piece, Report report, Set<String> failing, @Nullable Set<String> failedBefore) {
        ProgramError error = report.error();
        if (error != null && error.line() != null) {
            return Optional.of(error(piece, error, error.line()));
        }
        return likelyMistake
                .of(piece, report)
                .map(WrongSolution::says)
                .map(says -> found(says.in(piece.locale()), null))
                .or(() -> newlyFailing(piece, report, failing, failedBefore));
    }

    private Found error(Workpiece piece, ProgramError error, int line) {
        String key = UNREADABLE.contains(error.type()) ? "suggestion.syntax" : "suggestion.error";
        String text = words.say(piece.locale(), key, feedbackWords.explained(piece, error));
        return found(text, new LineRange(line, line));
    }

    private Optional<Found> newlyFailing(
            Workpiece piece, Report report, Set<String> failing, @Nullable Set<String> failedBefore) {
        if (failedBefore == null) {
            return Optional.empty();
        }
        Set<String> fresh = new HashSet<>(failing);
        fresh.removeAll(failedBefore);
        return report.results().stream()
                .filter(result -> fresh.contains(result.id()) && result.shown() != null)
                .findFirst()
                .map(result -> words.say(
                        piece.locale(),
                        "suggestion.newly_failing",
                        result.name().in(piece.locale()),
                        result.shown() == null ? "" : result.shown().message()))
                .map(text -> found(text, null));
    }

    private static Found found(String text, @Nullable LineRange range) {
        return new Found(UUID.randomUUID(), text, range, true);
    }
}
