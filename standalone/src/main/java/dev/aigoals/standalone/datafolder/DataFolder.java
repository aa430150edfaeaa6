package dev.aigoals.standalone.datafolder;

import dev.aigoals.standalone.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that keeps all of standalone's data, opened and locked by this process. */
public final class DataFolder implements AutoCloseable {

    /** Raised when an older program could not go on with what a newer one wrote. */
    static final int VERSION = 1;

    private static final String VERSION_FILE = "version";
    private static final long LEAST_SPACE = 512L << 20;

    private final Path root;
    private final FolderLock lock;

    private DataFolder(Path root, FolderLock lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Opens the folder, made where it is not there; refuses one that cannot be used, before anything in it is changed. */
    public static DataFolder open(Path named) {
        Path root = named.toAbsolutePath().normalize();
        try {
            boolean fresh = !Files.exists(root) || isEmpty(root);
            if (!fresh) {
                checkVersion(root);
            }
            Files.createDirectories(root);
            FolderSpace.check(root, LEAST_SPACE);
            FolderLock lock = FolderLock.take(root);
            DataFolder folder = new DataFolder(root, lock);
            folder.lay(fresh);
            return folder;
        } catch (FileSystemException e) {
            throw FolderSpace.refusal(root, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path root() {
        return root;
    }

    /** A file or folder inside; nothing is made. */
    public Path path(String name) {
        return root.resolve(name);
    }

    /** A folder inside that only this user may enter, made where it is not there. */
    public Path folder(String name) {
        Path folder = root.resolve(name);
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path log(String server) {
        return folder("logs").resolve(server + ".log");
    }

    @Override
    public void close() {
        lock.close();
    }

    /** Others may pass through, not look: the database's own user has to reach its folder. */
    private void lay(boolean fresh) throws IOException {
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx--x--x"));
        if (fresh) {
            PrivateFile.write(root.resolve(VERSION_FILE), VERSION + "\n");
        }
    }

    private static boolean isEmpty(Path root) throws IOException {
        try (var entries = Files.list(root)) {
            return entries.noneMatch(entry -> !entry.endsWith("standalone.lock"));
        }
    }

    private static void checkVersion(Path root) throws IOException {
        Path file = root.resolve(VERSION_FILE);
        if (!Files.exists(file)) {
            throw new Refusal(
                    "The folder " + root + " holds other files and no data of AI Goals Tracker.",
                    "Name a new or an empty folder with --data DIR.");
        }
        String found = Files.readString(file).strip();
        if (!found.matches("\\d{1,9}")) {
            throw new Refusal(
                    "The data folder %s has a damaged version file: '%s'.".formatted(root, found),
                    "Write the version that made the folder into %s (this program writes %d), or restore it from a backup. Nothing was changed."
                            .formatted(file, VERSION));
        }
        if (Integer.parseInt(found) > VERSION) {
            throw new Refusal(
                    "The data folder %s was written by a newer version of this program (%s; this one knows %d)."
                            .formatted(root, found, VERSION),
                    "Update this checkout (git pull), or choose another folder with --data DIR. Nothing was changed.");
        }
    }
}
