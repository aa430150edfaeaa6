package dev.aigoals.activities.feedback.hints;

import dev.aigoals.activities.feedback.bench.Finals;
import dev.aigoals.activities.feedback.bench.Interruptions;
import dev.aigoals.activities.feedback.bench.Workbench;
import dev.aigoals.activities.feedback.bench.Workpiece;
import dev.aigoals.activities.runner.CheckListener;
import dev.aigoals.activities.runner.CheckResult;
import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.runner.Report;
import dev.aigoals.activities.words.Words;
import dev.aigoals.contract.agent.FeedbackAgent.HintGiven;
import dev.aigoals.contract.agent.FeedbackAgent.HintRequest;
import dev.aigoals.contract.event.EventType;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.wire.LiveMessage.HintChunk;
import dev.aigoals.contract.wire.LiveMessage.TextChunk;
import dev.aigoals.contract.wire.StreamMessage;
import dev.aigoals.platform.events.EventLog;
import dev.aigoals.platform.goals.SourceFile;
import dev.aigoals.platform.live.LiveText;
import dev.aigoals.platform.stream.LearnerStream;
import dev.aigoals.platform.work.GivenHint;
import dev.aigoals.platform.work.HintsGiven;
import dev.aigoals.platform.work.WorkRequest;
import dev.aigoals.platform.work.WorkRequests;
import io.temporal.activity.Activity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The tool {@code give_hint}: the task's authored hint, with what the learner's own code does right now. A hint is verified
 * where what it says of the learner's code was seen by running it.
 */
@Component
public final class GiveHint {

    private final Workbench workbench;
    private final CodeRunner runner;
    private final Words words;
    private final LiveText live;
    private final HintsGiven hints;
    private final WorkRequests requests;
    private final LearnerStream stream;
    private final EventLog events;
    private final TransactionTemplate transaction;

    GiveHint(
            Workbench workbench,
            CodeRunner runner,
            Words words,
            LiveText live,
            HintsGiven hints,
            WorkRequests requests,
            LearnerStream stream,
            EventLog events,
            TransactionTemplate transaction) {
        this.workbench = workbench;
        this.runner = runner;
        this.words = words;
        this.live = live;
        this.hints = hints;
        this.requests = requests;
        this.stream = stream;
        this.events = events;
        this.transaction = transaction;
    }

    public HintGiven give(HintRequest request) {
        RunKey run = request.step().run();
        GivenHint hint =
                hints.find(run.learnerId(), request.taskId(), request.level()).orElseGet(() -> write(request));
        int attempt = Activity.getExecutionContext().getInfo().getAttempt();
        live.publish(
                run.learnerId(),
                new HintChunk(
                        request.requestId(),
                        run.goalId(),
                        request.taskId(),
                        attempt,
                        request.level(),
                        false,
                        new TextChunk(0, hint.text())));
        GivenHint given = finish(request, hint, attempt);
        return new HintGiven(given.level(), given.verified());
    }

    private GivenHint write(HintRequest request) {
        RunKey run = request.step().run();
        WorkRequest work = workbench.request(run, request.requestId());
        // A hint request brings no files: those of the learner's last work stand for them.
        Optional<WorkRequest> last = requests.lastSent(run.learnerId(), request.taskId());
        Optional<String> code = Optional.ofNullable(work.code()).or(() -> last.map(WorkRequest::code));
        List<SourceFile> files = last.map(WorkRequest::files).orElse(List.of());
        Workpiece piece = workbench.of(run, request.taskId(), code.orElse(null), files);
        String authored =
                piece.task().hints().get(request.level() - 1).in(piece.locale()).strip();
        Optional<String> now = code.flatMap(text -> failing(piece));
        String text = now.map(seen -> authored + "\n\n" + words.say(piece.locale(), "hint.seen", seen))
                .orElse(authored);
        return new GivenHint(
                run.learnerId(),
                run.goalId(),
                request.taskId(),
                request.level(),
                request.requestId(),
                text,
                now.isPresent());
    }

    /** What the first failing visible check shows of the code as it is. */
    private Optional<String> failing(Workpiece piece) {
        Report report = Interruptions.passOn(
                () -> runner.check(piece.program(), piece.task().checks(), piece.locale(), CheckListener.NONE));
        return report.results().stream()
                .filter(result -> !result.passed() && result.shown() != null)
                .findFirst()
                .map(CheckResult::shown)
                .map(told -> told.message());
    }

    private GivenHint finish(HintRequest request, GivenHint hint, int attempt) {
        return transaction.execute(status -> {
            if (!requests.finish(hint.learnerId(), request.requestId())) {
                return hint;
            }
            GivenHint standing = hints.give(hint);
            events.append(
                    EventType.FEEDBACK_GENERATED,
                    hint.learnerId(),
                    request.taskId().value(),
                    request.step().effectKey("hint"),
                    Map.of(
                            "kind", "hint",
                            "goal_id", hint.goalId(),
                            "level", standing.level(),
                            "verified", standing.verified()));
            stream.append(
                    hint.learnerId(),
                    Finals.key(request.requestId()),
                    new StreamMessage.Hint(
                            request.requestId(),
                            hint.goalId(),
                            hint.taskId(),
                            attempt,
                            standing.level(),
                            true,
                            standing.text(),
                            standing.verified(),
                            request.allowance(),
                            null));
            return standing;
        });
    }
}
