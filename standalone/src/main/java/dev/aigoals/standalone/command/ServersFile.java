package dev.aigoals.standalone.command;

import dev.aigoals.standalone.datafolder.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The addresses and passwords of a data folder's servers, in a file of mode 600 while they run. */
final class ServersFile {

    private static final String NAME = "servers.properties";

    private ServersFile() {}

    static Path in(Path folder) {
        return folder.resolve(NAME);
    }

    static void write(Path folder, Map<String, String> settings) {
        PrivateFile.writeEntries(in(folder), settings);
    }

    static Map<String, String> read(Path folder) {
        return PrivateFile.readEntries(in(folder));
    }

    static void remove(Path folder) {
        try {
            Files.deleteIfExists(in(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
