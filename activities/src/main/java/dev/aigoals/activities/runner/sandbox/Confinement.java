package dev.aigoals.activities.runner.sandbox;

import dev.aigoals.contract.content.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The command line around a program: an unprivileged user where we are root, then bubblewrap with its own namespaces and an
 * almost empty file system, then resource limits, which only count per user once root was left.
 */
record Confinement(
        SandboxProperties properties,
        boolean root,
        boolean proc,
        boolean nestedNamespacesOff,
        Optional<Path> callFilter) {
    private static final long MEBIBYTE = 1024 * 1024;
    private static final String SCRATCH_BYTES = String.valueOf(16 * MEBIBYTE);

    private static final String OPEN_FILTER = "exec \"$@\" 9<\"$0\"";

    /** Memory of everything in one sandbox together, watched from outside. */
    static final long MEMORY_BYTES = 400 * MEBIBYTE;

    List<String> command(Interpreter interpreter, Map<Path, String> files, Duration wall, List<String> program) {
        var command = new ArrayList<String>();
        callFilter.ifPresent(filter -> command.addAll(List.of("/bin/sh", "-c", OPEN_FILTER, filter.toString())));
        if (root) {
            String user = String.valueOf(properties.userId());
            command.addAll(List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups", "--"));
        }
        command.add(properties.bubblewrap());
        command.addAll(List.of("--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL"));
        if (callFilter.isPresent()) {
            command.addAll(List.of("--seccomp", "9"));
        }
        command.addAll(List.of("--unshare-user", "--uid", "65534", "--gid", "65534", "--hostname", "sandbox"));
        if (nestedNamespacesOff) {
            command.add("--disable-userns");
        }
        command.addAll(List.of("--clearenv", "--setenv", "PATH", "/usr/bin", "--setenv", "LANG", "C.UTF-8"));
        command.addAll(List.of("--setenv", "HOME", "/tmp", "--setenv", "UV_THREADPOOL_SIZE", "2"));
        addSystem(command);
        interpreter.visible().ifPresent(folder -> addReadOnly(command, folder, folder.toString()));
        command.addAll(
                List.of("--size", SCRATCH_BYTES, "--tmpfs", "/tmp", "--size", SCRATCH_BYTES, "--tmpfs", "/work"));
        files.forEach((file, inside) -> addReadOnly(command, file, inside));
        command.addAll(List.of("--chdir", "/work", "--remount-ro", "/", "--"));
        command.addAll(limits(interpreter.language(), wall));
        command.addAll(program);
        return command;
    }

    Confinement refusingCallsOf(Optional<Path> filter) {
        return new Confinement(properties, root, proc, nestedNamespacesOff, filter);
    }

    private void addSystem(List<String> command) {
        addReadOnly(command, Path.of("/usr"), "/usr");
        for (String name : List.of("lib", "lib64", "bin", "sbin")) {
            var folder = Path.of("/" + name);
            if (Files.isSymbolicLink(folder)) {
                command.addAll(List.of("--symlink", "usr/" + name, "/" + name));
            } else if (Files.isDirectory(folder)) {
                addReadOnly(command, folder, "/" + name);
            }
        }
        var libraries = Path.of("/etc/ld.so.cache");
        if (Files.isReadable(libraries)) {
            addReadOnly(command, libraries, libraries.toString());
        }
        if (proc) {
            command.addAll(List.of("--proc", "/proc"));
        }
        command.addAll(List.of("--dev", "/dev", "--remount-ro", "/dev"));
    }

    private static void addReadOnly(List<String> command, Path outside, String inside) {
        command.addAll(List.of("--ro-bind", outside.toString(), inside));
    }

    /** Node reserves far more addresses than it uses, so its limit counts writable memory only. */
    private static List<String> limits(Language language, Duration wall) {
        var limits = new ArrayList<>(List.of("prlimit", "--core=0", "--nofile=64", "--fsize=" + 4 * MEBIBYTE));
        limits.add("--cpu=" + (wall.toSeconds() + 2) + ":" + (wall.toSeconds() + 4));
        limits.addAll(
                switch (language) {
                    case PYTHON -> List.of("--nproc=16", "--as=" + 384 * MEBIBYTE);
                    case JAVASCRIPT -> List.of("--nproc=32", "--data=" + 768 * MEBIBYTE);
                });
        limits.add("--");
        return limits;
    }
}
