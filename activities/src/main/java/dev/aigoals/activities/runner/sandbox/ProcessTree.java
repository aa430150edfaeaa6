package dev.aigoals.activities.runner.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process and its descendants hold in memory together, as the kernel tells it. */
final class ProcessTree {
    private static final long PAGE = 4096;
    private static final int MOST_PROCESSES = 200;

    private ProcessTree() {}

    /** Bytes resident; 0 for a process that is gone. */
    static long residentBytes(long pid) {
        return residentBytes(pid, new int[] {MOST_PROCESSES});
    }

    private static long residentBytes(long pid, int[] room) {
        if (room[0]-- <= 0) {
            return 0;
        }
        var folder = Path.of("/proc", String.valueOf(pid));
        long total = ownPages(folder) * PAGE;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(folder.resolve("task"))) {
            for (Path thread : threads) {
                for (String child : read(thread.resolve("children")).split(" ", -1)) {
                    if (!child.isBlank()) {
                        total += residentBytes(Long.parseLong(child.strip()), room);
                    }
                }
            }
        } catch (IOException | DirectoryIteratorException gone) {
            return total;
        }
        return total;
    }

    private static long ownPages(Path folder) {
        var fields = read(folder.resolve("statm")).split(" ", -1);
        return fields.length > 1 ? Long.parseLong(fields[1]) : 0;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            return "";
        }
    }
}
