package dev.aigoals.activities.runner;

import dev.aigoals.activities.runner.OutputListener.StreamName;
import dev.aigoals.activities.runner.RunOutput.Exit;
import dev.aigoals.activities.runner.driver.ExitCodes;
import dev.aigoals.activities.runner.judge.ProgramError;
import dev.aigoals.activities.runner.sandbox.Interpreter;
import dev.aigoals.activities.runner.sandbox.Limit;
import dev.aigoals.activities.runner.sandbox.Sandbox;
import dev.aigoals.activities.runner.sandbox.SandboxProcess;
import dev.aigoals.activities.runner.sandbox.SandboxUnavailable;
import dev.aigoals.activities.runner.sandbox.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs a learner's file as a program, with its own input and output and nothing in between. */
final class ProgramRun {
    private static final Duration START_ALLOWANCE = Duration.ofMillis(500);
    private static final Duration LAST_WORDS = Duration.ofMillis(300);

    private final Sandbox sandbox;
    private final Program program;
    private final Workspace workspace;

    ProgramRun(Sandbox sandbox, Program program, Workspace workspace) {
        this.sandbox = sandbox;
        this.program = program;
        this.workspace = workspace;
    }

    RunOutput run(String stdin, List<String> argv, Duration wall, OutputListener listener)
            throws SandboxUnavailable, InterruptedException {
        long started = System.nanoTime();
        var command = command(sandbox.interpreter(program.language()), argv);
        var stdout = new CapturedStream(StreamName.STDOUT, listener);
        var stderr = new CapturedStream(StreamName.STDERR, listener);
        try (var process = sandbox.start(program.language(), workspace, wall, command)) {
            Thread.ofVirtual().start(() -> feed(process, stdin));
            var readers = List.of(
                    Thread.ofVirtual().start(() -> stdout.read(process.output(), () -> process.end(Limit.OUTPUT))),
                    Thread.ofVirtual().start(() -> stderr.read(process.errors(), () -> process.end(Limit.OUTPUT))));
            if (!process.waitFor(wall.plus(START_ALLOWANCE))) {
                process.end(Limit.TIME);
                process.waitFor(LAST_WORDS);
            }
            for (Thread reader : readers) {
                reader.join(LAST_WORDS);
            }
            var error = WrittenError.in(program, stderr.captured().text());
            return new RunOutput(
                    stdout.captured(),
                    stderr.captured(),
                    exit(process, error),
                    error,
                    Duration.ofNanos(System.nanoTime() - started));
        }
    }

    private List<String> command(Interpreter interpreter, List<String> argv) {
        var command = new ArrayList<String>();
        command.add(interpreter.executable().toString());
        command.addAll(
                switch (program.language()) {
                    // As isolated as -I, but imports find the learner's other files.
                    case PYTHON -> List.of("-E", "-s", "-S", "-u", "-B", "-X", "utf8");
                    case JAVASCRIPT -> List.of("--max-old-space-size=192", "--no-warnings");
                });
        command.add("/work/" + program.fileName());
        command.addAll(argv);
        return command;
    }

    private static void feed(SandboxProcess process, String stdin) {
        try (var input = process.input()) {
            input.write(stdin.getBytes(StandardCharsets.UTF_8));
        } catch (IOException notRead) {
            // A program need not read its input.
            return;
        }
    }

    private Exit exit(SandboxProcess process, @Nullable ProgramError error) {
        var limit = process.limit();
        if (limit.isPresent()) {
            return new Exit.LimitReached(limit.get());
        }
        int code = process.exitCode();
        return ExitCodes.limit(program.language(), code)
                .or(() -> WrittenError.limit(error))
                .<Exit>map(Exit.LimitReached::new)
                .orElseGet(() -> new Exit.Code(code));
    }
}
