package dev.aigoals.activities.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which goals the last whole proof of the bank saw, by a digest of all that is in their folders. */
final class ProvenBank {
    static final Path FILE = Path.of("src/test/resources/dev/aigoals/activities/bank/proven-goals.txt");

    /** As they stand in the file: a name and a digest each. */
    List<String> lines() throws IOException {
        return Files.readAllLines(FILE);
    }

    /** The goals that the proof did not see as they are now. */
    List<Path> missing(List<Path> goals) throws IOException {
        Set<String> proven = new HashSet<>(lines());
        return goals.stream().filter(goal -> !proven.contains(line(goal))).toList();
    }

    static List<String> linesFor(List<Path> goals) {
        return goals.stream().map(ProvenBank::line).sorted().toList();
    }

    private static String line(Path goal) {
        try (Stream<Path> all = Files.walk(goal)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(goal.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
            }
            return goal.getFileName() + " " + HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
