package dev.aigoals.activities.feedback.verdict;

import dev.aigoals.activities.feedback.bench.Workpiece;
import dev.aigoals.activities.feedback.mistakes.LikelyMistake;
import dev.aigoals.activities.feedback.mistakes.MistakeWords;
import dev.aigoals.activities.runner.CheckResult;
import dev.aigoals.activities.runner.Report;
import dev.aigoals.activities.words.Words;
import dev.aigoals.contract.content.Text;
import dev.aigoals.contract.learner.LearnerLocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Words for what running the code has shown; nothing is said that the run did not show. */
@Component
final class FeedbackWords {

    private final Words words;
    private final MistakeWords mistakeWords;
    private final LikelyMistake likelyMistake;

    FeedbackWords(Words words, MistakeWords mistakeWords, LikelyMistake likelyMistake) {
        this.words = words;
        this.mistakeWords = mistakeWords;
        this.likelyMistake = likelyMistake;
    }

    String running(Workpiece piece) {
        return words.say(
                piece.locale(), "feedback.status.running", piece.task().checks().size());
    }

    String finding(Workpiece piece, CheckResult result) {
        String name = result.name().in(piece.locale());
        if (result.passed()) {
            return words.say(piece.locale(), "feedback.finding.passed", name);
        }
        return result.shown() == null
                ? words.say(piece.locale(), "feedback.finding.failed_hidden", name)
                : words.say(
                        piece.locale(),
                        "feedback.finding.failed",
                        name,
                        result.shown().message());
    }

    /** What is said once all checks have run: the error explained, what to look at, praise, the verdict. */
    List<Remark> closing(Workpiece piece, Report report) {
        return switch (report.verdict()) {
            case PASSED -> passed(piece, report);
            case FAILED -> failed(piece, report);
            case INCONCLUSIVE -> List.of(new Remark("verdict", inconclusive(piece.locale(), report)));
        };
    }

    private List<Remark> passed(Workpiece piece, Report report) {
        return List.of(
                new Remark(
                        "praise",
                        words.say(
                                piece.locale(),
                                "feedback.praise.all",
                                report.results().size())),
                new Remark("verdict", words.say(piece.locale(), "feedback.verdict.passed")));
    }

    private List<Remark> failed(Workpiece piece, Report report) {
        List<Remark> remarks = new ArrayList<>();
        long passing = report.results().stream().filter(CheckResult::passed).count();
        int all = report.results().size();
        if (report.error() != null) {
            remarks.add(new Remark(Remark.SUGGESTION, mistakeWords.error(piece, report.error())));
        }
        likelyMistake
                .of(piece, report)
                .map(mistake -> mistakeWords.likely(piece, mistake))
                .or(() -> firstFailing(piece, report))
                .ifPresent(hint -> remarks.add(new Remark(Remark.SUGGESTION, hint)));
        if (passing > 0) {
            remarks.add(new Remark("praise", words.say(piece.locale(), "feedback.praise.some", passing, all)));
        }
        remarks.add(new Remark("verdict", words.say(piece.locale(), "feedback.verdict.failed", passing, all)));
        return remarks;
    }

    private Optional<String> firstFailing(Workpiece piece, Report report) {
        return report.results().stream()
                .filter(result -> !result.passed() && result.visible())
                .findFirst()
                .map(result -> words.say(
                        piece.locale(),
                        "feedback.suggestion.first",
                        result.name().in(piece.locale())));
    }

    private String inconclusive(LearnerLocale locale, Report report) {
        Text reason = report.reason();
        return words.say(locale, "feedback.verdict.inconclusive", reason == null ? "" : reason.in(locale))
                .strip();
    }
}
