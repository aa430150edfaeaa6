package dev.aigoals.activities.feedback.hints;

import dev.aigoals.activities.feedback.bench.Workbench;
import dev.aigoals.activities.feedback.bench.Workpiece;
import dev.aigoals.activities.runner.CheckListener;
import dev.aigoals.activities.runner.CheckResult;
import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.runner.Report;
import dev.aigoals.activities.turns.Reply.Silence;
import dev.aigoals.activities.words.Words;
import dev.aigoals.contract.agent.FeedbackAgent.HintRequest;
import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.platform.goals.SourceFile;
import dev.aigoals.platform.work.GivenHint;
import dev.aigoals.platform.work.WorkRequest;
import dev.aigoals.platform.work.WorkRequests;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Writes a hint: a model's where it was proven, else the author's, with what the learner's own code does right now. A hint is
 * verified where what it says of the learner's code was seen by running it.
 */
@Component
final class WriteHint {

    private final Workbench workbench;
    private final CodeRunner runner;
    private final HintByModel byModel;
    private final Words words;
    private final WorkRequests requests;

    WriteHint(Workbench workbench, CodeRunner runner, HintByModel byModel, Words words, WorkRequests requests) {
        this.workbench = workbench;
        this.runner = runner;
        this.byModel = byModel;
        this.words = words;
        this.requests = requests;
    }

    private record Written(String text, boolean verified) {}

    GivenHint write(HintRequest request) throws InterruptedException {
        RunKey run = request.step().run();
        WorkRequest work = workbench.request(run, request.requestId());
        // A hint request brings no files: those of the learner's last work stand for them.
        Optional<WorkRequest> last = requests.lastSent(run.learnerId(), request.taskId());
        Optional<String> code = Optional.ofNullable(work.code()).or(() -> last.map(WorkRequest::code));
        List<SourceFile> files = last.map(WorkRequest::files).orElse(List.of());
        Workpiece piece = workbench.of(run, request.taskId(), code.orElse(null), files);
        Written hint = code.isPresent() ? aboutCode(request, piece) : new Written(authored(request, piece), false);
        return new GivenHint(
                run.learnerId(),
                run.goalId(),
                request.taskId(),
                request.level(),
                request.requestId(),
                hint.text(),
                hint.verified());
    }

    private Written aboutCode(HintRequest request, Workpiece piece) throws InterruptedException {
        Report report = runner.check(piece.program(), piece.task().checks(), piece.locale(), CheckListener.NONE);
        ModelHint said = report.verdict() == Verdict.FAILED
                ? byModel.ask(request, piece, report)
                : new ModelHint.None(Optional.empty());
        return switch (said) {
            case ModelHint.Proven(var text, var seen) ->
                new Written(withSeen(piece.locale(), text, seen.or(() -> failing(report))), true);
            case ModelHint.None(var why) -> plain(request, piece, report, why);
        };
    }

    private Written plain(HintRequest request, Workpiece piece, Report report, Optional<Silence> why) {
        Optional<String> seen = failing(report);
        String text = withSeen(piece.locale(), authored(request, piece), seen);
        return new Written(
                why.flatMap(silence -> told(piece.locale(), silence))
                        .map(sentence -> text + "\n\n" + sentence)
                        .orElse(text),
                seen.isPresent());
    }

    /** What a learner who counts on a model should know. */
    private Optional<String> told(LearnerLocale locale, Silence silence) {
        return switch (silence) {
            case NO_BUDGET -> Optional.of(words.say(locale, "hint.no_budget"));
            case PROVIDER_DOWN -> Optional.of(words.say(locale, "hint.provider_down"));
            case NO_MODEL, PLAINLY, NO_CONSENT -> Optional.empty();
        };
    }

    private static String authored(HintRequest request, Workpiece piece) {
        return piece.task().hints().get(request.level() - 1).in(piece.locale()).strip();
    }

    private String withSeen(LearnerLocale locale, String text, Optional<String> seen) {
        return seen.map(message -> text + "\n\n" + words.say(locale, "hint.seen", message))
                .orElse(text);
    }

    /** What the first failing visible check shows of the code as it is. */
    private static Optional<String> failing(Report report) {
        return report.results().stream()
                .filter(result -> !result.passed() && result.shown() != null)
                .findFirst()
                .map(CheckResult::shown)
                .map(shown -> shown.message());
    }
}
