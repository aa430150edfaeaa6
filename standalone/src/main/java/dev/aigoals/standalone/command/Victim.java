package dev.aigoals.standalone.command;

import dev.aigoals.client.terminal.Screen;
import dev.aigoals.standalone.Refusal;
import dev.aigoals.standalone.datafolder.LogFiles;
import dev.aigoals.standalone.processes.ProcessRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** An {@code up} in a process of its own, there to be killed. */
final class Victim implements AutoCloseable {

    private static final Duration READY_LIMIT = Duration.ofMinutes(5);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(50);

    private final Path data;
    private final Options options;
    private final Path output;
    private Process process;
    private Announcement announcement;

    private Victim(Path data, Options options) throws InterruptedException {
        this.data = data;
        this.options = options;
        this.output = data.resolveSibling(data.getFileName() + ".up.log");
        this.process = launch();
        this.announcement = awaitUp();
    }

    /** Returns when it is up. */
    static Victim start(Path data, Options options) throws InterruptedException {
        return new Victim(data, options);
    }

    Announcement announcement() {
        return announcement;
    }

    /** Ends all at once, as a power cut would, and starts it again on the same data. */
    String killAndStartAgain() throws InterruptedException {
        long pid = process.pid();
        process.destroyForcibly().waitFor();
        long began = System.nanoTime();
        process = launch();
        announcement = awaitUp();
        return "killed process %d, up again after %s".formatted(pid, passed(began));
    }

    /** Ends one server; the running system is to bring it back. */
    String killServer(String name) throws InterruptedException {
        ProcessHandle server =
                server(name).orElseThrow(() -> new Refusal(name + " does not run.", "Look at the log " + output + "."));
        long began = System.nanoTime();
        server.destroyForcibly();
        await(
                () -> server(name).filter(handle -> handle.pid() != server.pid()),
                "%s did not come back".formatted(name));
        return "killed %s (process %d), a new one after %s".formatted(name, server.pid(), passed(began));
    }

    private Optional<ProcessHandle> server(String name) {
        return ProcessRecord.living(data.resolve("processes"), name);
    }

    private Process launch() {
        List<String> words = new ArrayList<>();
        words.add(ProcessHandle.current().info().command().orElse("java"));
        words.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        words.addAll(List.of("-cp", System.getProperty("java.class.path")));
        words.addAll(List.of(StandaloneCommand.class.getName(), "up", "--data", data.toString()));
        options.builtInBank().ifPresent(bank -> words.addAll(List.of("--built-in-bank", bank.toString())));
        options.addedBanks().forEach(bank -> words.addAll(List.of("--bank", bank.toString())));
        words.addAll(options.model().words());
        options.settings().forEach((key, value) -> words.addAll(List.of("--setting", key + "=" + value)));
        try {
            Files.createDirectories(output.getParent());
            return new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Announcement awaitUp() throws InterruptedException {
        return await(
                () -> Announcement.ofRunning(data).filter(up -> up.pid() == process.pid()), "the system did not start");
    }

    private <T> T await(Supplier<Optional<T>> wanted, String failure) throws InterruptedException {
        long until = System.nanoTime() + READY_LIMIT.toNanos();
        while (process.isAlive() && System.nanoTime() < until) {
            Optional<T> found = wanted.get();
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(POLL.toNanos());
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        throw new Refusal(
                "While it was tried to kill it, %s. The end of its output:%n    %s"
                        .formatted(failure, LogFiles.end(output, 12)),
                "Read %s and the logs in %s.".formatted(output, data.resolve("logs")));
    }

    private static String passed(long began) {
        return Screen.seconds(Duration.ofNanos(System.nanoTime() - began));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Files.deleteIfExists(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
