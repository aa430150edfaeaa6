package dev.aigoals.standalone.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The addresses on which a process and all below it listen, as the kernel tells them. */
final class Listening {

    private static final String LISTEN = "0A";
    private static final int ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private Listening() {}

    /** In the kernel's own notation: an address in hexadecimal, a colon, a port. */
    static List<String> addresses(Stream<ProcessHandle> processes) throws IOException {
        Set<String> inodes = processes.flatMap(Listening::sockets).collect(Collectors.toSet());
        List<String> found = new ArrayList<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (String line : Files.readAllLines(Path.of(table))) {
                String[] fields = line.strip().split("\\s+", -1);
                if (fields.length > INODE && fields[STATE].equals(LISTEN) && inodes.contains(fields[INODE])) {
                    found.add(fields[ADDRESS]);
                }
            }
        }
        return found;
    }

    private static Stream<String> sockets(ProcessHandle process) {
        List<String> inodes = new ArrayList<>();
        try (var descriptors = Files.newDirectoryStream(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            for (Path descriptor : descriptors) {
                String target = Files.isSymbolicLink(descriptor)
                        ? Files.readSymbolicLink(descriptor).toString()
                        : "";
                if (target.startsWith("socket:[")) {
                    inodes.add(target.replaceAll("\\D", ""));
                }
            }
        } catch (IOException e) {
            return inodes.stream();
        }
        return inodes.stream();
    }
}
