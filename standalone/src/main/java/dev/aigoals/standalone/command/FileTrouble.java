package dev.aigoals.standalone.command;

import dev.aigoals.standalone.Refusal;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** A file that could not be read or written, wherever that was met, in words for a person. */
final class FileTrouble {

    private FileTrouble() {}

    static Refusal refusal(IOException cause) {
        String file =
                cause instanceof FileSystemException named && named.getFile() != null ? named.getFile() : "A file";
        String reason = String.valueOf(cause.getMessage());
        if (reason.contains("No space left") || reason.contains("quota exceeded")) {
            return new Refusal(
                    "%s could not be written: the disk is full.".formatted(file),
                    "Make room on that disk and start again, or choose folders on another one: --data DIR for the data, AIGOALS_CACHE for the cache. What was written before is kept.",
                    cause);
        }
        if (cause instanceof AccessDeniedException || reason.contains("Read-only file system")) {
            return new Refusal(
                    "%s may not be read or written by this user.".formatted(file),
                    "Start as the user that made it, give this user the right to write there, or choose other folders: --data DIR for the data, AIGOALS_CACHE for the cache.",
                    cause);
        }
        return new Refusal(
                "A file could not be read or written: %s".formatted(reason),
                "See with `./goals doctor` what this machine lacks, then start again. The data are kept as they are.",
                cause);
    }
}
