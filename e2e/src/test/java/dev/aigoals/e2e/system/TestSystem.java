package dev.aigoals.e2e.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.client.installation.Installation;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/** A running system as a test sees it. */
public final class TestSystem {
    private final Path file;
    private final Installation installation;
    private final Rest rest;

    TestSystem(Path file) {
        this.file = file;
        this.installation = Installation.read(file);
        this.rest = new Rest(installation.gatewayUrl());
    }

    public Path file() {
        return file;
    }

    public Installation installation() {
        return installation;
    }

    public URI gateway() {
        return installation.gatewayUrl();
    }

    public Rest rest() {
        return rest;
    }

    /** Calls on the management port. */
    public Rest management() {
        return new Rest(URI.create(String.valueOf(installation.managementUrl())));
    }

    /** A fresh learner, signed in. */
    public Person learner() {
        return learner("en");
    }

    public Person learner(String locale) {
        String username = "e2e-" + UUID.randomUUID().toString().substring(0, 13);
        String password = "correct horse " + username;
        Answer registered = rest.call("POST", "/api/v1/auth/register", registration(username, password, locale), null);
        assertThat(registered.status()).as(registered.toString()).isEqualTo(201);
        return Person.login(this, registered.text("id"), username, password);
    }

    public static Map<String, String> registration(String username, String password, String locale) {
        return Map.of("username", username, "email", username + "@example.org", "password", password, "locale", locale);
    }

    /** The account of that role which was made at the first start, newly signed in. */
    public Person initial(String role) {
        Installation.Account account = installation.accountWith(role).orElseThrow();
        return Person.login(this, "", account.username(), account.password());
    }
}
