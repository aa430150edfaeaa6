package dev.aigoals.standalone.processes;

import dev.aigoals.standalone.datafolder.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** One server process, noted on disk while it runs. */
public final class ChildProcess {

    private final DataFolder folder;
    private final Launch launch;
    private final Process process;

    private ChildProcess(DataFolder folder, Launch launch, Process process) {
        this.folder = folder;
        this.launch = launch;
        this.process = process;
    }

    /** What to start: {@code name} also names its log and its note. */
    public record Launch(
            String name, List<String> program, Map<String, String> environment, StopSignal stop, Identity identity) {}

    public static ChildProcess start(DataFolder folder, Launch launch) throws InterruptedException {
        try {
            Process process = Spawner.start(
                    launch.program(),
                    launch.environment(),
                    launch.stop(),
                    launch.identity(),
                    folder.log(launch.name()));
            ProcessRecord.of(launch.name(), process.pid()).write(folder.folder("processes"));
            return new ChildProcess(folder, launch, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    public CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** Ends it within {@code grace}, by force if need be, and forgets the note. */
    public void stop(Duration grace) {
        if (process.isAlive()) {
            launch.stop().end(process.toHandle(), grace);
        }
        ProcessRecord.forget(folder.folder("processes"), launch.name());
    }
}
