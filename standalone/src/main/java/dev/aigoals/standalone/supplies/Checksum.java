package dev.aigoals.standalone.supplies;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 sums of files. */
final class Checksum {

    private static final int BUFFER = 1 << 18;

    private Checksum() {}

    static String of(Path file) throws IOException {
        return HexFormat.of().formatHex(digest(file));
    }

    static boolean matches(Path file, String expected) throws IOException {
        return Files.isRegularFile(file) && of(file).equals(expected);
    }

    static byte[] digest(Path file) throws IOException {
        MessageDigest sum = sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            int read;
            while ((read = in.read(buffer)) > 0) {
                sum.update(buffer, 0, read);
            }
        }
        return sum.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
