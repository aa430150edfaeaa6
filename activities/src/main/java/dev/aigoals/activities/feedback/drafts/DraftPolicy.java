package dev.aigoals.activities.feedback.drafts;

import dev.aigoals.activities.feedback.bench.Workpiece;
import dev.aigoals.activities.feedback.drafts.SuggestionShelf.Found;
import dev.aigoals.activities.feedback.mistakes.LikelyMistake;
import dev.aigoals.activities.feedback.mistakes.MistakeWords;
import dev.aigoals.activities.runner.CheckResult;
import dev.aigoals.activities.runner.Report;
import dev.aigoals.activities.runner.judge.ProgramError;
import dev.aigoals.activities.words.Words;
import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.wire.StreamMessage.LineRange;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is worth saying of a draft, by rules and at most one thing: code that cannot be read, an error, a mistake that is
 * known, or a visible check that fails since the last look. All but the known mistake was seen by running the draft.
 */
@Component
final class DraftPolicy {

    private static final Set<String> UNREADABLE = Set.of("SyntaxError", "IndentationError", "TabError");

    private final MistakeWords mistakeWords;
    private final LikelyMistake likelyMistake;
    private final Words words;

    DraftPolicy(MistakeWords mistakeWords, LikelyMistake likelyMistake, Words words) {
        this.mistakeWords = mistakeWords;
        this.likelyMistake = likelyMistake;
        this.words = words;
    }

    /**
     * @param found what is worth saying; empty for nothing
     * @param failing visible checks that fail as far as is known, for the next look; null where nothing is known yet
     */
    record Look(Optional<Found> found, @Nullable Set<String> failing) {}

    /**
     * @param failedBefore visible checks that failed at the last look; null where there was none
     */
    Look look(Workpiece piece, Report report, @Nullable Set<String> failedBefore) {
        if (report.verdict() == Verdict.INCONCLUSIVE) {
            return new Look(Optional.empty(), failedBefore);
        }
        Set<String> failing = report.results().stream()
                .filter(result -> !result.passed())
                .map(CheckResult::id)
                .collect(Collectors.toSet());
        return new Look(
                report.verdict() == Verdict.PASSED
                        ? Optional.empty()
                        : worthSaying(piece, report, failing, failedBefore),
                failing);
    }

    private Optional<Found> worthSaying(
            Workpiece piece, Report report, Set<String> failing, @Nullable Set<String> failedBefore) {
        ProgramError error = report.error();
        if (error != null && error.line() != null) {
            return Optional.of(error(piece, error, error.line()));
        }
        return likelyMistake
                .of(piece, report)
                .map(mistake -> mistakeWords.likely(piece, mistake))
                .map(text -> found(text, null, false))
                .or(() -> newlyFailing(piece, report, failing, failedBefore));
    }

    private Found error(Workpiece piece, ProgramError error, int line) {
        String key = UNREADABLE.contains(error.type()) ? "suggestion.syntax" : "suggestion.error";
        String text = words.say(piece.locale(), key, mistakeWords.explained(piece, error));
        return found(text, new LineRange(line, line), true);
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
                .map(text -> found(text, null, true));
    }

    private static Found found(String text, @Nullable LineRange range, boolean seen) {
        return new Found(UUID.randomUUID(), text, range, seen);
    }
}
