package dev.aigoals.activities.runner.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What programs leave behind on the machine: processes and folders of the user they ran as, and mounts. */
public final class Traces {
    /** No other program of this machine runs as this user, nor do the programs of tests in another process. */
    public static final int USER = 40_000 + (int) (ProcessHandle.current().pid() % 20_000);

    private Traces() {}

    public static List<String> left() throws IOException {
        return Stream.of(processes(), folders(), mounts()).flatMap(List::stream).toList();
    }

    private static List<String> processes() {
        return ProcessHandle.allProcesses()
                .map(process -> Path.of("/proc", String.valueOf(process.pid())))
                .filter(process -> ownedByUser(process) || startedHere(process))
                .map(process -> "process " + process)
                .toList();
    }

    private static boolean startedHere(Path process) {
        return ProcessHandle.current().descendants().anyMatch(child -> process.endsWith(String.valueOf(child.pid())));
    }

    private static List<String> folders() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(Traces::ownedByUser)
                    .map(folder -> "folder " + folder)
                    .toList();
        }
    }

    private static List<String> mounts() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/mounts")).stream()
                .filter(mount -> mount.contains("sandbox-") || mount.contains("/newroot"))
                .map(mount -> "mount " + mount)
                .toList();
    }

    private static boolean ownedByUser(Path path) {
        try {
            return Files.getAttribute(path, "unix:uid").equals(USER);
        } catch (IOException gone) {
            return false;
        }
    }
}
