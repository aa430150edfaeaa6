package dev.aigoals.standalone.servers;

import dev.aigoals.standalone.Refusal;
import dev.aigoals.standalone.datafolder.DataFolder;
import dev.aigoals.standalone.datafolder.LogFiles;
import dev.aigoals.standalone.datafolder.PrivateFile;
import dev.aigoals.standalone.processes.Identity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;

/** The folder of one PostgreSQL cluster, made once, and the user that owns it: PostgreSQL never runs as root. */
final class PostgresCluster {

    private static final int NOBODY = 65_534;

    private final DataFolder folder;
    private final Path programs;

    PostgresCluster(DataFolder folder, Path programs) {
        this.folder = folder;
        this.programs = programs;
    }

    Path data() {
        return folder.path("postgresql");
    }

    /** Makes the cluster where there is none yet; returns the user to run it as. */
    Identity prepare(String superuserPassword) throws IOException, InterruptedException {
        Identity identity = identity();
        if (!Files.isDirectory(data())) {
            initialise(identity, superuserPassword);
        }
        return identity;
    }

    private Identity identity() throws IOException, InterruptedException {
        int self = owner(Path.of("/proc/self"));
        int user = Files.isDirectory(data()) ? owner(data()) : self == 0 ? NOBODY : self;
        List<Identity> candidates = self != 0
                ? user == self ? List.of(new Identity.Same()) : List.of()
                : user == 0
                        ? List.of(new Identity.Powerless())
                        : List.of(new Identity.SteppedDown(user), new Identity.Powerless());
        for (Identity candidate : candidates) {
            if (canReach(candidate)) {
                return candidate;
            }
        }
        throw new Refusal(
                self == 0
                        ? "PostgreSQL does not run as root, and user %d cannot reach %s and %s."
                                .formatted(user, folder.root(), programs)
                        : "The database in %s belongs to another user (uid %d).".formatted(data(), user),
                "Start as the user that made this data folder, or choose another folder that everybody may enter, such as --data /var/lib/ai-goals-tracker (and set AIGOALS_CACHE to such a folder, too).");
    }

    private boolean canReach(Identity identity) throws IOException, InterruptedException {
        String initdb = programs.resolve("initdb").toString();
        Path deepest = Files.isDirectory(data()) ? data() : folder.path("logs");
        String question =
                Files.isDirectory(data()) ? "test -x \"$1\" && test -w \"$2\"" : "test -x \"$1\" && test -d \"$2\"";
        List<String> test = List.of("sh", "-c", question, "reach", initdb, deepest.toString());
        return run(identity.command(test), ProcessBuilder.Redirect.DISCARD) == 0;
    }

    /** In a folder of its own, renamed when complete: a kill half-way leaves nothing that looks finished. */
    private void initialise(Identity identity, String superuserPassword) throws IOException, InterruptedException {
        Path work = folder.path("postgresql.new");
        delete(work);
        Files.createDirectory(work, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path passwordFile = work.resolve("password");
        PrivateFile.write(passwordFile, superuserPassword);
        give(passwordFile, identity);
        give(work, identity);
        Path log = folder.log("postgresql-init");
        List<String> initdb = List.of(
                programs.resolve("initdb").toString(),
                "--pgdata=" + work.resolve("data"),
                "--username=" + PostgresServer.SUPERUSER,
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--data-checksums");
        if (run(identity.command(initdb), ProcessBuilder.Redirect.to(log.toFile())) != 0) {
            throw new Refusal(
                    "PostgreSQL could not make its database folder:%n    %s".formatted(LogFiles.end(log, 8)),
                    "Read %s; what was begun is thrown away at the next start.".formatted(log));
        }
        Files.move(work.resolve("data"), data(), StandardCopyOption.ATOMIC_MOVE);
        delete(work);
    }

    private static void give(Path path, Identity identity) throws IOException {
        if (identity instanceof Identity.SteppedDown(int userId)) {
            Files.setAttribute(path, "unix:gid", userId);
            Files.setAttribute(path, "unix:uid", userId);
        }
    }

    private static int owner(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    private static int run(List<String> words, ProcessBuilder.Redirect output)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output);
        builder.directory(Path.of("/").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return builder.start().waitFor();
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
