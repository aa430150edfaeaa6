package dev.aigoals.activities.runner.driver;

import dev.aigoals.activities.runner.judge.Observation;
import dev.aigoals.activities.runner.judge.Outcome;
import dev.aigoals.activities.runner.sandbox.Limit;
import dev.aigoals.activities.runner.sandbox.Sandbox;
import dev.aigoals.activities.runner.sandbox.SandboxProcess;
import dev.aigoals.activities.runner.sandbox.SandboxUnavailable;
import dev.aigoals.activities.runner.sandbox.Workspace;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.content.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One process with the learner's file in it. Its clock starts when the driver is ready, so that a slow start of the sandbox is
 * never the learner's fault. Whatever is written by whom inside, the most that can come out is values.
 */
public final class DriverSession implements AutoCloseable {
    private static final Duration START_PATIENCE = Duration.ofSeconds(15);
    private static final Duration MARK_PATIENCE = Duration.ofMillis(300);
    private static final JsonMapper JSON = new JsonMapper();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Language language;
    private final SandboxProcess process;
    private final AnswerLines answers;
    private final PrintedText printed;
    private final long deadline;
    private boolean over;

    private DriverSession(
            Language language, SandboxProcess process, AnswerLines answers, PrintedText printed, Duration wall) {
        this.language = language;
        this.process = process;
        this.answers = answers;
        this.printed = printed;
        this.deadline = System.nanoTime() + wall.toNanos();
    }

    /** Starts the driver; everything the learner's code does afterwards together may take {@code wall}. */
    public static DriverSession start(Sandbox sandbox, Language language, Workspace workspace, Duration wall)
            throws SandboxUnavailable, InterruptedException {
        var command = DriverSource.command(sandbox.interpreter(language));
        var process = sandbox.start(language, workspace, wall, command);
        try {
            var printed = PrintedText.of(process.errors(), () -> process.end(Limit.OUTPUT));
            var answers = AnswerLines.of(process.output());
            awaitReady(answers, printed);
            return new DriverSession(language, process, answers, printed, wall);
        } catch (SandboxUnavailable | InterruptedException | RuntimeException failed) {
            process.close();
            throw failed;
        }
    }

    private static void awaitReady(AnswerLines answers, PrintedText printed)
            throws SandboxUnavailable, InterruptedException {
        var first = answers.next(START_PATIENCE);
        if (first.isPresent()
                && first.get() instanceof AnswerLines.Line.Content(var text)
                && AnswerReader.isReady(text)) {
            return;
        }
        String said = first.isEmpty()
                ? "nothing for " + START_PATIENCE.toSeconds() + " s"
                : printed.until("", MARK_PATIENCE).strip();
        throw new SandboxUnavailable(new Text(
                "The sandbox did not start (" + said + "). Try again; if it stays so, ask whoever runs this server.",
                "El entorno aislado no arrancó (" + said
                        + "). Inténtalo otra vez; si sigue igual, avisa a quien administra este servidor."));
    }

    /** Loads the learner's file; finished, or why not. */
    public Outcome load(String fileName) throws InterruptedException {
        String nonce = nonce();
        return exchange(Command.load(nonce, fileName), nonce).outcome();
    }

    public Observation perform(Command command) throws InterruptedException {
        String nonce = nonce();
        return exchange(command.encoded(nonce), nonce);
    }

    private Observation exchange(Map<String, @Nullable Object> command, String nonce) throws InterruptedException {
        if (over || !send(command)) {
            return Observation.of(end());
        }
        var line = answers.next(Duration.ofNanos(deadline - System.nanoTime()));
        if (line.isEmpty()) {
            process.end(Limit.TIME);
            return Observation.of(end());
        }
        return switch (line.get()) {
            case AnswerLines.Line.Content(var text) -> observed(AnswerReader.read(text, nonce), nonce);
            case AnswerLines.Line.TooLong() -> {
                over = true;
                yield Observation.of(new Outcome.Unreadable("large"));
            }
            case AnswerLines.Line.End() -> Observation.of(end());
        };
    }

    private Observation observed(AnswerReader.Answer answer, String nonce) throws InterruptedException {
        over = answer.outcome() instanceof Outcome.Interfered;
        return new Observation(answer.outcome(), printed.until(nonce, markPatience()), answer.arguments());
    }

    /** Whoever closes the output never marks it, and must not gain time by that. */
    private Duration markPatience() {
        var left = Duration.ofNanos(deadline - System.nanoTime());
        return left.compareTo(MARK_PATIENCE) < 0 ? left : MARK_PATIENCE;
    }

    private boolean send(Map<String, @Nullable Object> command) {
        try {
            OutputStream input = process.input();
            input.write((JSON.writeValueAsString(command) + "\n").getBytes(StandardCharsets.UTF_8));
            input.flush();
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    private Outcome end() throws InterruptedException {
        over = true;
        if (process.limit().isEmpty() && !process.waitFor(MARK_PATIENCE)) {
            return new Outcome.Interfered();
        }
        var limit = process.limit();
        if (limit.isPresent()) {
            return new Outcome.LimitReached(limit.get());
        }
        return ExitCodes.limit(language, process.exitCode())
                .<Outcome>map(Outcome.LimitReached::new)
                .orElseGet(() -> new Outcome.Ended(process.exitCode()));
    }

    private static String nonce() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() {
        process.close();
    }
}
