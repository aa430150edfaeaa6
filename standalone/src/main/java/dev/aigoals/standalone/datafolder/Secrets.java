package dev.aigoals.standalone.datafolder;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Passwords and keys of one data folder, generated once and kept in a file of mode 600. */
public final class Secrets {

    private static final String FILE = "secrets.properties";
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int PASSWORD_LENGTH = 24;
    private static final int KEY_BYTES = 48;

    private final SecureRandom random = new SecureRandom();
    private final Path file;
    private final Map<String, String> values;

    public Secrets(DataFolder folder) {
        this.file = folder.path(FILE);
        this.values = new HashMap<>(PrivateFile.readEntries(file));
    }

    /** The password of that name: always the same one for this data folder. */
    public synchronized String password(String name) {
        return kept(name, newPassword());
    }

    /** The key of that name, Base64 of 48 random bytes. */
    public synchronized String key(String name) {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return kept(name, Base64.getEncoder().encodeToString(bytes));
    }

    private String kept(String name, String fresh) {
        String known = values.get(name);
        if (known != null) {
            return known;
        }
        values.put(name, fresh);
        PrivateFile.writeEntries(file, values);
        return fresh;
    }

    /** Letters and digits only, so that it survives shells, addresses and configuration files; always both kinds. */
    private String newPassword() {
        StringBuilder password = new StringBuilder();
        while (password.length() < PASSWORD_LENGTH - 2) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.append((char) ('a' + random.nextInt(8)))
                .append(2 + random.nextInt(8))
                .toString();
    }
}
