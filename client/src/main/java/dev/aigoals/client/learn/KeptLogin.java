package dev.aigoals.client.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The sign-in that is remembered between two sessions: a refresh token in a file that only its owner reads. */
final class KeptLogin {
    private final Path file;

    KeptLogin(Path folder) {
        this.file = folder.resolve("learn-login");
    }

    Optional<String> read() {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException unreadable) {
            throw new LearnFailure("Cannot read " + file + ". Remove it and sign in again.", unreadable);
        }
    }

    /** The whole token or the one before is kept, whatever happens in between. */
    void write(String refreshToken) {
        try {
            Path draft = file.resolveSibling("learn-login.new");
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, refreshToken);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new LearnFailure("Cannot keep your sign-in in " + file + ". Is the folder writable?", unwritable);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException undeletable) {
            throw new LearnFailure("Cannot remove " + file + ". Remove it yourself to be signed out.", undeletable);
        }
    }
}
