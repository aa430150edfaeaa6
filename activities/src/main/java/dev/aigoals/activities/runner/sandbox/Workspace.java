package dev.aigoals.activities.runner.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A program's files on disk for as long as it runs: shown read-only inside as {@code /work/...}, gone afterwards. */
public final class Workspace implements AutoCloseable {
    private final Path folder;
    private final Map<Path, String> files;

    private Workspace(Path folder, Map<Path, String> files) {
        this.folder = folder;
        this.files = files;
    }

    /** Writes the files, whose names are relative paths, readable for {@code owner} where we are root. */
    static Workspace of(Map<String, String> contents, Path parent, int owner, boolean root) throws IOException {
        Path folder = Files.createTempDirectory(parent, "sandbox-");
        var files = new LinkedHashMap<Path, String>();
        var workspace = new Workspace(folder, files);
        try {
            int number = 0;
            for (var content : contents.entrySet()) {
                Path file = Files.writeString(folder.resolve("file-" + number++), content.getValue());
                files.put(file, "/work/" + safe(content.getKey()));
                give(file, owner, root);
            }
            give(folder, owner, root);
            return workspace;
        } catch (IOException | RuntimeException failed) {
            workspace.close();
            throw failed;
        }
    }

    Map<Path, String> files() {
        return files;
    }

    private static String safe(String name) {
        boolean climbs = Stream.of(name.split("/", -1))
                .anyMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
        if (climbs) {
            throw new IllegalArgumentException("Not a relative file name: " + name);
        }
        return name;
    }

    private static void give(Path path, int owner, boolean root) throws IOException {
        if (root) {
            Files.setAttribute(path, "unix:uid", owner);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
