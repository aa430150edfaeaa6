package dev.aigoals.e2e.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.e2e.wire.Handshake;
import dev.aigoals.e2e.wire.WireClient;
import java.util.Map;

/** A user with a password and the tokens of one login. */
public final class Person {
    private final TestSystem system;
    private final String id;
    private final String username;
    private final String password;
    private final String accessToken;
    private final String refreshToken;

    private Person(TestSystem system, String id, String username, String password, Answer login) {
        this.system = system;
        this.id = id;
        this.username = username;
        this.password = password;
        this.accessToken = login.text("access_token");
        this.refreshToken = login.text("refresh_token");
    }

    static Person login(TestSystem system, String id, String username, String password) {
        Answer login = system.rest()
                .call("POST", "/api/v1/auth/login", Map.of("username", username, "password", password), null);
        assertThat(login.status()).as(login.toString()).isEqualTo(200);
        Person person = new Person(system, id, username, password, login);
        return id.isEmpty() ? new Person(system, person.get("/auth/me").text("id"), username, password, login) : person;
    }

    /** The same user under a login of its own, as on another device. */
    public Person again() {
        return login(system, id, username, password);
    }

    /** The same user, newly signed in at the system that was started again on the same data. */
    public Person on(TestSystem restarted) {
        return login(restarted, id, username, password);
    }

    public String id() {
        return id;
    }

    public String username() {
        return username;
    }

    public String password() {
        return password;
    }

    public String accessToken() {
        return accessToken;
    }

    public String refreshToken() {
        return refreshToken;
    }

    public Handshake handshake() {
        return Handshake.with(system.gateway()).subprotocols("aigoals.v1").token(accessToken);
    }

    /** A socket on which nothing was asked yet. */
    public WireClient open() {
        return WireClient.open(handshake());
    }

    /** A socket that receives everything from the first message on. */
    public WireClient openSynced() {
        WireClient client = open();
        client.sync(0);
        return client;
    }

    public Answer get(String path) {
        return system.rest().call("GET", "/api/v1" + path, null, accessToken);
    }

    public Answer post(String path, Object body) {
        return system.rest().call("POST", "/api/v1" + path, body, accessToken);
    }

    public Answer put(String path, Object body) {
        return system.rest().call("PUT", "/api/v1" + path, body, accessToken);
    }

    public Answer patch(String path, Object body) {
        return system.rest().call("PATCH", "/api/v1" + path, body, accessToken);
    }

    public Answer delete(String path) {
        return system.rest().call("DELETE", "/api/v1" + path, null, accessToken);
    }

    public Answer logout() {
        return post("/auth/logout", Map.of("refresh_token", refreshToken));
    }
}
