package dev.aigoals.gateway.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords under bcrypt with cost 12. Bcrypt sees 72 bytes; longer passwords are hashed first, so that every byte counts.
 */
@Component
public final class Passwords {

    private static final int COST = 12;
    private static final int BCRYPT_BYTES = 72;

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(COST);
    private final Semaphore turns =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final String nobody = bcrypt.encode(UUID.randomUUID().toString());

    public String hash(String password) {
        return inTurn(() -> bcrypt.encode(shortened(password)));
    }

    public boolean matches(String password, String hash) {
        return inTurn(() -> bcrypt.matches(shortened(password), hash));
    }

    /** Takes as long as a real comparison, and fails: for people who are not there. */
    public boolean matchesNobody(String password) {
        return matches(password, nobody);
    }

    /** Bcrypt is slow on purpose: no more at once than there are processors, so that sockets stay quick. */
    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private static String shortened(String password) {
        byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= BCRYPT_BYTES) {
            return password;
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java has no SHA-256", impossible);
        }
    }
}
