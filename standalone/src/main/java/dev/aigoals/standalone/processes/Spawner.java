package dev.aigoals.standalone.processes;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts children that end when this process ends, and that Ctrl-C does not reach: they are stopped in order.
 *
 * <p>The kernel's parent-death signal fires when the thread that started the child ends, so one thread starts them all.
 */
public final class Spawner {

    private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("spawner").factory());

    private Spawner() {}

    /** Starts {@code program} with its output appended to {@code log}. */
    static Process start(
            List<String> program,
            Map<String, String> environment,
            StopSignal atParentDeath,
            Identity identity,
            Path log)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("setsid"));
        words.addAll(identity.prefix());
        words.addAll(List.of("setpriv", "--pdeathsig", atParentDeath.name(), "--"));
        words.addAll(program);
        File empty = new File("/dev/null");
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(new File("/"))
                .redirectInput(empty)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("TEMPORAL_"));
        builder.environment().putAll(environment);
        Files.createDirectories(log.getParent());
        return onThread(builder::start);
    }

    private static Process onThread(Callable<Process> start) throws IOException, InterruptedException {
        try {
            return THREAD.submit(start).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
