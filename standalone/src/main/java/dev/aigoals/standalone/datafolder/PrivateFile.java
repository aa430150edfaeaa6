package dev.aigoals.standalone.datafolder;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A file that only its owner may read, replaced as a whole or not at all. */
public final class PrivateFile {

    private PrivateFile() {}

    /** Writes the file so that a reader sees the old content or the new one, also after a power cut. */
    public static void write(Path file, String content) {
        Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
        var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Files.deleteIfExists(fresh);
            try (FileChannel channel =
                    FileChannel.open(fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode)) {
                ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes entries as a properties file, sorted by key. */
    public static void writeEntries(Path file, Map<String, String> entries) {
        write(
                file,
                new TreeMap<>(entries)
                        .entrySet().stream()
                                .map(entry -> entry.getKey() + "=" + escaped(entry.getValue()) + "\n")
                                .collect(Collectors.joining()));
    }

    /** Reads a properties file; one that is not there has no entries. */
    public static Map<String, String> readEntries(Path file) {
        if (!Files.exists(file)) {
            return Map.of();
        }
        Properties entries = new Properties();
        try {
            entries.load(new StringReader(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, entries::getProperty));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n");
    }
}
