package dev.aigoals.activities.runner.sandbox;

import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.content.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Starts programs behind the wall and watches their memory; close it when no more are to run. */
public final class Sandbox implements AutoCloseable {
    private static final Duration WATCH_EVERY = Duration.ofMillis(20);

    private final Optional<Path> callFilter;
    private final Confinement confinement;
    private final Map<Language, Interpreter> interpreters;
    private final Set<SandboxProcess> running = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watch;

    /**
     * Starts all processes: a sandbox dies with the thread that started it, so that thread must not be a caller's.
     */
    private final ExecutorService launcher;

    Sandbox(Confinement confinement, Map<Language, Interpreter> interpreters) {
        this.callFilter = callFilter();
        this.confinement = confinement.refusingCallsOf(callFilter);
        this.interpreters = Map.copyOf(interpreters);
        this.launcher = Executors.newSingleThreadExecutor(daemon("sandbox-launcher"));
        this.watch = Executors.newSingleThreadScheduledExecutor(daemon("sandbox-watch"));
        long period = WATCH_EVERY.toMillis();
        var _ = watch.scheduleWithFixedDelay(this::watchMemory, period, period, TimeUnit.MILLISECONDS);
    }

    private static Optional<Path> callFilter() {
        try {
            return CallFilter.write();
        } catch (IOException failed) {
            throw new UncheckedIOException("The temporary folder cannot be written: make room in it", failed);
        }
    }

    private static ThreadFactory daemon(String name) {
        return Thread.ofPlatform().daemon().name(name).factory();
    }

    /** Puts a program's files where its sandboxes can see them. */
    public Workspace workspace(Map<String, String> files) throws SandboxUnavailable {
        try {
            var parent = Path.of(System.getProperty("java.io.tmpdir"));
            return Workspace.of(files, parent, confinement.properties().userId(), confinement.root());
        } catch (IOException failed) {
            throw new SandboxUnavailable(new Text(
                    "The temporary folder cannot be written (" + failed.getMessage() + "): make room, then try again.",
                    "No se puede escribir en la carpeta temporal (" + failed.getMessage()
                            + "): libera espacio y vuelve a intentarlo."));
        }
    }

    public Interpreter interpreter(Language language) throws SandboxUnavailable {
        var interpreter = interpreters.get(language);
        if (interpreter == null) {
            throw new SandboxUnavailable(new Text(
                    "Programs in " + language.wireName() + " cannot run here.",
                    "Aquí no se pueden ejecutar programas en " + language.wireName() + "."));
        }
        return interpreter;
    }

    /** Starts a program; {@code wall} only sizes its share of processor time, the caller keeps the clock. */
    public SandboxProcess start(Language language, Workspace workspace, Duration wall, List<String> program)
            throws SandboxUnavailable, InterruptedException {
        var command = confinement.command(interpreter(language), workspace.files(), wall, program);
        var start = launcher.submit(() -> withoutEnvironment(command).start());
        try {
            return watched(start.get());
        } catch (InterruptedException interrupted) {
            killOnceStarted(start);
            throw interrupted;
        } catch (ExecutionException failed) {
            String why = failed.getCause() == null
                    ? failed.toString()
                    : failed.getCause().toString();
            throw new SandboxUnavailable(
                    new Text("The sandbox did not start: " + why, "El entorno aislado no arrancó: " + why));
        }
    }

    /** The first process inside shows what it was started with, so that must be nothing. */
    private static ProcessBuilder withoutEnvironment(List<String> command) {
        var builder = new ProcessBuilder(command);
        String path = builder.environment().get("PATH");
        builder.environment().clear();
        if (path != null) {
            builder.environment().put("PATH", path);
        }
        return builder;
    }

    private void killOnceStarted(Future<Process> start) {
        launcher.execute(() -> {
            if (start.state() == Future.State.SUCCESS) {
                start.resultNow().destroyForcibly();
            }
        });
    }

    private SandboxProcess watched(Process process) {
        var started = new SandboxProcess(process, running);
        running.add(started);
        return started;
    }

    private void watchMemory() {
        running.forEach(Sandbox::watchMemory);
    }

    private static void watchMemory(SandboxProcess process) {
        try {
            process.endWhereItHolds(Confinement.MEMORY_BYTES);
        } catch (RuntimeException unwatched) {
            // What cannot be watched must not run on, and the watch of the others must not stop.
            process.end(Limit.MEMORY);
        }
    }

    @Override
    public void close() {
        running.forEach(SandboxProcess::close);
        watch.shutdownNow();
        launcher.shutdown();
        callFilter.ifPresent(filter -> filter.toFile().delete());
    }
}
