package dev.aigoals.activities.feedback;

import dev.aigoals.activities.feedback.bench.Finals;
import dev.aigoals.activities.feedback.bench.Interruptions;
import dev.aigoals.activities.feedback.bench.Workbench;
import dev.aigoals.activities.feedback.bench.Workpiece;
import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.runner.OutputListener.StreamName;
import dev.aigoals.activities.runner.RunOutput;
import dev.aigoals.activities.runner.RunOutput.Exit;
import dev.aigoals.activities.words.Words;
import dev.aigoals.contract.agent.FeedbackAgent.ProgramRun;
import dev.aigoals.contract.agent.FeedbackAgent.RunRequest;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.wire.LiveMessage.OutputChunk;
import dev.aigoals.contract.wire.LiveMessage.RunChunk;
import dev.aigoals.contract.wire.StreamMessage;
import dev.aigoals.platform.live.LiveText;
import dev.aigoals.platform.stream.LearnerStream;
import dev.aigoals.platform.work.WorkRequest;
import dev.aigoals.platform.work.WorkRequests;
import io.temporal.activity.Activity;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs a learner's program on their own input; its output streams while it runs. Never a try. */
@Component
final class RunProgram {

    private final Workbench workbench;
    private final CodeRunner runner;
    private final LiveText live;
    private final WorkRequests requests;
    private final LearnerStream stream;
    private final Words words;
    private final TransactionTemplate transaction;

    RunProgram(
            Workbench workbench,
            CodeRunner runner,
            LiveText live,
            WorkRequests requests,
            LearnerStream stream,
            Words words,
            TransactionTemplate transaction) {
        this.workbench = workbench;
        this.runner = runner;
        this.live = live;
        this.requests = requests;
        this.stream = stream;
        this.words = words;
        this.transaction = transaction;
    }

    ProgramRun run(RunRequest request) {
        RunKey run = request.step().run();
        WorkRequest work = workbench.request(run, request.requestId());
        Workpiece piece = workbench.of(run, request.taskId(), work);
        int attempt = Activity.getExecutionContext().getInfo().getAttempt();
        AtomicInteger index = new AtomicInteger();
        RunOutput output = Interruptions.passOn(() -> runner.run(
                piece.program(),
                Objects.requireNonNullElse(work.stdin(), ""),
                (stream, text) -> tell(request, attempt, index, stream, text)));
        finish(request, piece, output, attempt);
        return switch (output.exit()) {
            case Exit.Code code -> new ProgramRun(code.code(), null);
            case Exit.LimitReached reached ->
                new ProgramRun(null, reached.limit().wireName());
            case Exit.Unavailable ignored -> new ProgramRun(null, "unavailable");
        };
    }

    /** Both of the program's streams share one numbering; who speaks holds it until the piece is said. */
    private void tell(RunRequest request, int attempt, AtomicInteger index, StreamName name, String text) {
        synchronized (index) {
            live.publish(
                    request.step().run().learnerId(),
                    new RunChunk(
                            request.requestId(),
                            attempt,
                            false,
                            new OutputChunk(index.getAndIncrement(), name.wireName(), text)));
        }
    }

    private void finish(RunRequest request, Workpiece piece, RunOutput output, int attempt) {
        transaction.executeWithoutResult(status -> {
            if (requests.finish(request.step().run().learnerId(), request.requestId())) {
                stream.append(
                        request.step().run().learnerId(),
                        Finals.key(request.requestId()),
                        message(request, piece, output, attempt));
            }
        });
    }

    private StreamMessage.RunOutput message(RunRequest request, Workpiece piece, RunOutput output, int attempt) {
        return new StreamMessage.RunOutput(
                request.requestId(),
                attempt,
                true,
                output.stdout().text(),
                errorText(piece, output),
                new StreamMessage.Truncated(
                        output.stdout().truncated(), output.stderr().truncated()),
                exit(output.exit()),
                output.duration().toMillis(),
                null);
    }

    private String errorText(Workpiece piece, RunOutput output) {
        return output.exit() instanceof Exit.Unavailable unavailable
                ? words.say(
                        piece.locale(), "run.unavailable", unavailable.reason().in(piece.locale()))
                : output.stderr().text();
    }

    private static StreamMessage.Exit exit(Exit exit) {
        return switch (exit) {
            case Exit.Code code -> new StreamMessage.Exit(code.code(), null, null, null);
            case Exit.LimitReached reached ->
                new StreamMessage.Exit(null, reached.limit().wireName(), null, null);
            case Exit.Unavailable ignored -> new StreamMessage.Exit(null, null, null, true);
        };
    }
}
