package dev.aigoals.standalone.supplies;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The lock file: the one place that names each server's version, origin and checksum. */
public final class ServersLock {

    private static final String RESOURCE = "/servers.lock";

    private final Properties entries;

    ServersLock(Properties entries) {
        this.entries = entries;
    }

    /** Reads the lock file that this build carries. */
    public static ServersLock read() {
        Properties entries = new Properties();
        try (InputStream in = ServersLock.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the build");
            }
            entries.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ServersLock(entries);
    }

    /** The value of an entry; a missing one is a fault of the build. */
    public String get(String key) {
        String value = entries.getProperty(key, "").strip();
        if (value.isEmpty()) {
            throw new IllegalStateException("servers.lock has no entry " + key);
        }
        return value;
    }

    WheelPin wheel(String name) {
        return new WheelPin(name, get(name + ".wheel"), get(name + ".wheel.file"), get(name + ".wheel.sha256"));
    }
}
