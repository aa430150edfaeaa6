package dev.aigoals.standalone.command;

import dev.aigoals.standalone.console.Progress;
import dev.aigoals.standalone.datafolder.PrivateFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Only the servers, for tests and for work on one application: their addresses go to {@code servers.properties}. */
final class ServersCommand {

    private static final String FILE = "servers.properties";

    private final PrintStream out;

    ServersCommand(PrintStream out) {
        this.out = out;
    }

    void run(Path data, Running running) throws InterruptedException, IOException {
        try (Progress progress = new Progress(out);
                Backend backend = Backend.open(data, progress, running)) {
            Path file = backend.root().resolve(FILE);
            Files.deleteIfExists(file);
            backend.start();
            try {
                PrivateFile.writeEntries(file, backend.settings());
                out.println("ready: " + file);
                out.flush();
                running.await();
            } finally {
                Files.deleteIfExists(file);
            }
        }
    }
}
