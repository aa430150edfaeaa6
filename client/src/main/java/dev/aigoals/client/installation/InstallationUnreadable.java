package dev.aigoals.client.installation;

/** There is no usable {@code standalone.json}; the message says what to do. */
public final class InstallationUnreadable extends RuntimeException {
    InstallationUnreadable(String message) {
        super(message);
    }
}
