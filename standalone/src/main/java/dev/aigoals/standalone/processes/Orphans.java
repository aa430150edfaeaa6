package dev.aigoals.standalone.processes;

import dev.aigoals.standalone.console.Progress;
import dev.aigoals.standalone.datafolder.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Servers that a killed run left behind in this data folder. */
public final class Orphans {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private Orphans() {}

    /** Ends each of them, as gently as it lets us, so that its files can be opened again. */
    public static void end(DataFolder folder, Progress progress) {
        Path notes = folder.folder("processes");
        for (Path note : notes(notes)) {
            Optional<ProcessRecord> found = ProcessRecord.read(note);
            found.flatMap(ProcessRecord::alive).ifPresent(process -> {
                String name = found.get().name();
                progress.say(name, "ending process %d, left over from a killed run".formatted(process.pid()));
                StopSignal.forServer(name).end(process, GRACE);
            });
            found.ifPresent(orphan -> ProcessRecord.forget(notes, orphan.name()));
        }
    }

    private static List<Path> notes(Path folder) {
        try (var files = Files.newDirectoryStream(folder, "*.process")) {
            List<Path> found = new java.util.ArrayList<>();
            files.forEach(found::add);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
