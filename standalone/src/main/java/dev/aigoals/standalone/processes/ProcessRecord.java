package dev.aigoals.standalone.processes;

import dev.aigoals.standalone.datafolder.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A started process as noted on disk: the start time proves that a pid was not given to another process since. */
public record ProcessRecord(String name, long pid, String startTicks) {

    private static final int START_FIELD_AFTER_NAME = 20;

    static Path file(Path folder, String name) {
        return folder.resolve(name + ".process");
    }

    public static ProcessRecord of(String name, long pid) {
        return new ProcessRecord(name, pid, startTicks(pid).orElse("ended"));
    }

    void write(Path folder) {
        PrivateFile.writeEntries(file(folder, name), Map.of("pid", Long.toString(pid), "start", startTicks));
    }

    static Optional<ProcessRecord> read(Path file) {
        Map<String, String> entries = PrivateFile.readEntries(file);
        String pid = entries.getOrDefault("pid", "");
        if (pid.isEmpty()) {
            return Optional.empty();
        }
        String name = file.getFileName().toString().replace(".process", "");
        return Optional.of(new ProcessRecord(name, Long.parseLong(pid), entries.getOrDefault("start", "")));
    }

    static void forget(Path folder, String name) {
        try {
            Files.deleteIfExists(file(folder, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process of that name that is noted in a folder, where it is alive. */
    public static Optional<ProcessHandle> living(Path folder, String name) {
        return read(file(folder, name)).flatMap(ProcessRecord::alive);
    }

    /** The process itself, where it is still the one that was started. */
    public Optional<ProcessHandle> alive() {
        return startTicks(pid)
                .filter(startTicks::equals)
                .flatMap(_ -> ProcessHandle.of(pid))
                .filter(ProcessHandle::isAlive);
    }

    /** Clock ticks since boot at which the process started (proc(5), field 22). */
    private static Optional<String> startTicks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] afterName = stat.substring(stat.lastIndexOf(')') + 1).split(" ", -1);
            return Optional.of(afterName[START_FIELD_AFTER_NAME]);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
