package dev.aigoals.standalone.datafolder;

import dev.aigoals.standalone.Refusal;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a folder can be written, and has room. */
final class FolderSpace {

    private static final int PROBE = 1 << 20;

    private FolderSpace() {}

    /** Refuses a folder without {@code least} bytes of room, or where a file cannot be written. */
    static void check(Path root, long least) throws IOException {
        long room = Files.getFileStore(root).getUsableSpace();
        if (room < least) {
            throw full(root, room);
        }
        Path probe = root.resolve(".probe");
        try {
            Files.write(probe, new byte[PROBE]);
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    static Refusal refusal(Path root, FileSystemException cause) {
        String reason = String.valueOf(cause.getReason());
        if (reason.contains("No space") || reason.contains("quota")) {
            return full(root, 0);
        }
        boolean denied = cause instanceof AccessDeniedException || reason.contains("Read-only");
        return new Refusal(
                "The data folder %s cannot be written%s."
                        .formatted(root, denied ? " by this user" : ": " + cause.getMessage()),
                "Choose a folder that you may write with --data DIR, or give this user the right to write there (it may have been made by another user, such as root).",
                cause);
    }

    private static Refusal full(Path root, long room) {
        return new Refusal(
                "The disk of the data folder %s is full: %d MB are left.".formatted(root, room >> 20),
                "Make room for at least 512 MB there, or choose a folder on another disk with --data DIR. Nothing was changed.");
    }
}
