package dev.aigoals.gateway.connection;

import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.gateway.security.AccessToken;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One open socket of a user, whatever is on the other end of it. */
public final class LearnerSocket {

    private static final Logger log = LoggerFactory.getLogger(LearnerSocket.class);
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final UUID id;
    private final Wire wire;
    private final Outbox outbox;
    private final AtomicBoolean closing = new AtomicBoolean();
    private volatile AccessToken token;
    private volatile String locale;

    public LearnerSocket(UUID id, Wire wire, AccessToken token, String locale, SocketProperties limits) {
        this.id = id;
        this.wire = wire;
        this.token = token;
        this.locale = locale;
        this.outbox = new Outbox(wire, limits.queuedFrames(), limits.queuedCharacters(), this::broken);
    }

    public UUID id() {
        return id;
    }

    public LearnerId user() {
        return token.user();
    }

    public AccessToken token() {
        return token;
    }

    /** Goes on under a new token of the same user. */
    public void renew(AccessToken newer) {
        token = newer;
    }

    public String locale() {
        return locale;
    }

    public void speak(String newLocale) {
        locale = newLocale;
    }

    /** Sends a frame after all before it; a reader too slow for it is closed. Never blocks. */
    public void send(String frame) {
        if (!outbox.offer(frame)) {
            close(CloseCode.SLOW_READER);
        }
    }

    /** Waits until half of the queue is free; a reader that is too slow for that is closed. */
    public boolean awaitRoom(Duration patience) {
        try {
            if (outbox.awaitRoom(0.5, patience)) {
                return !closing.get();
            }
            close(CloseCode.SLOW_READER);
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public boolean closing() {
        return closing.get();
    }

    /** Closes the socket with a reason, once; what was said before is still sent if the reader takes it in time. */
    public void close(CloseCode code) {
        if (!closing.compareAndSet(false, true)) {
            return;
        }
        outbox.end();
        Thread.ofVirtual().name("close-" + id).start(() -> {
            try {
                if (code != CloseCode.SLOW_READER) {
                    outbox.awaitRoom(0, LAST_WORDS);
                }
                wire.close(code);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
    }

    long idleMillis(long nowMillis) {
        return nowMillis - wire.lastHeardMillis();
    }

    private void broken(Throwable cause) {
        log.debug("Socket {} takes no more frames: {}", id, cause.toString());
        close(CloseCode.SLOW_READER);
    }
}
