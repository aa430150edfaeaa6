package dev.aigoals.standalone.command;

import dev.aigoals.standalone.console.Progress;
import java.io.PrintStream;
import java.nio.file.Path;

/** Only the servers, for tests and for work on one application: their addresses go to {@code servers.properties}. */
final class ServersCommand {

    private final PrintStream out;

    ServersCommand(PrintStream out) {
        this.out = out;
    }

    void run(Path data, Running running) throws InterruptedException {
        try (Progress progress = new Progress(out);
                Backend backend = Backend.open(data, progress, running)) {
            ServersFile.remove(backend.root());
            backend.start();
            try {
                ServersFile.write(backend.root(), backend.settings());
                out.println("ready: " + ServersFile.in(backend.root()));
                out.flush();
                running.await();
            } finally {
                ServersFile.remove(backend.root());
            }
        }
    }
}
