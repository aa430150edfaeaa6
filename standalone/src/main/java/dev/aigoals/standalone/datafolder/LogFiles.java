package dev.aigoals.standalone.datafolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;

/** The servers' logs: a new one at each start, the last few kept. */
public final class LogFiles {

    private static final int KEPT = 3;
    private static final int LONGEST_LINE = 240;

    private LogFiles() {}

    /** Moves each {@code x.log} to {@code x.log.1}, and so on; the oldest goes. */
    public static void rotate(DataFolder folder) {
        Path logs = folder.folder("logs");
        try (var files = Files.list(logs)) {
            for (Path log :
                    files.filter(file -> file.toString().endsWith(".log")).toList()) {
                rotate(log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void rotate(Path log) throws IOException {
        for (int age = KEPT - 1; age >= 0; age--) {
            Path younger = age == 0 ? log : log.resolveSibling(log.getFileName() + "." + age);
            if (Files.exists(younger)) {
                Path older = log.resolveSibling(log.getFileName() + "." + (age + 1));
                Files.move(younger, older, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** The last lines of a log, for a message to a person. */
    public static String end(Path log, int lines) {
        try {
            List<String> all = Files.exists(log) ? Files.readAllLines(log) : List.of();
            return all.subList(Math.max(0, all.size() - lines), all.size()).stream()
                    .map(line -> line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…")
                    .collect(Collectors.joining("\n    "));
        } catch (IOException e) {
            return "(unreadable: " + e.getMessage() + ")";
        }
    }
}
