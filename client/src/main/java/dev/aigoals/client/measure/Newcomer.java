package dev.aigoals.client.measure;

import dev.aigoals.client.connection.Gateway;
import dev.aigoals.client.connection.SignIn;
import java.util.UUID;

/** An account that a measurement makes for itself. */
final class Newcomer {
    private static final int OF_ITS_ID = 13;

    private Newcomer() {}

    /** Registers and signs in, under a name that begins with what is measured. */
    static SignIn at(Gateway gateway, String measured) {
        String name = measured + "-" + UUID.randomUUID().toString().substring(0, OF_ITS_ID);
        String password = UUID.randomUUID().toString();
        gateway.register(name, name + "@example.org", password, "en");
        return gateway.login(name, password);
    }
}
