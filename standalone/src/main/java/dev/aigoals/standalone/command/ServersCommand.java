package dev.aigoals.standalone.command;

import dev.aigoals.standalone.console.Progress;
import dev.aigoals.standalone.datafolder.PrivateFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/** Only the servers, for tests and for work on one application: their addresses go to {@code servers.properties}. */
final class ServersCommand {

    private static final String FILE = "servers.properties";

    private final PrintStream out;

    ServersCommand(PrintStream out) {
        this.out = out;
    }

    void run(Options options, Running running) throws InterruptedException, IOException {
        try (Progress progress = new Progress(out);
                Backend backend = Backend.start(options.data(), progress, running)) {
            var settings = new TreeMap<>(backend.settings());
            settings.put("aigoals.security.jwt-secret", backend.secrets().key("jwt"));
            settings.putAll(Sandbox.find(backend.supplies()).settings());
            Path file = backend.folder().path(FILE);
            PrivateFile.writeEntries(file, settings);
            out.println("ready: " + file);
            out.flush();
            try {
                running.await();
            } finally {
                Files.deleteIfExists(file);
            }
        }
    }
}
