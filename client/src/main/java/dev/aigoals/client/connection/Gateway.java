package dev.aigoals.client.connection;

import dev.aigoals.client.protocol.ServerMessage;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/** A gateway at an address: accounts and lists by REST, and the way to a learner's connection. */
public final class Gateway {
    private final URI address;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final RestCalls rest;

    public Gateway(URI address) {
        this.address = address;
        this.rest = new RestCalls(http, address);
    }

    /** Answers the id of the new user. */
    public String register(String username, String email, String password, String locale) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("username", username);
        body.put("email", email);
        body.put("password", password);
        body.put("locale", locale);
        return rest.post("/auth/register", body, null).path("id").asString();
    }

    public SignIn login(String username, String password) {
        Map<String, String> body = Map.of("username", username, "password", password);
        return new SignIn(this, rest.read(rest.post("/auth/login", body, null), Tokens.class));
    }

    /** Goes on with a sign-in that an earlier process kept. */
    public SignIn resume(String refreshToken) {
        return new SignIn(this, refresh(refreshToken));
    }

    public void logout(SignIn signIn) {
        rest.post("/auth/logout", Map.of("refresh_token", signIn.refreshToken()), signIn.current());
    }

    public ServerMessage.Account me(SignIn signIn) {
        return rest.read(rest.get("/auth/me", signIn.current()), ServerMessage.Account.class);
    }

    /** Changes some of one's own settings, such as {@code model_consent}. */
    public void change(SignIn signIn, Map<String, ?> settings) {
        rest.patch("/auth/me", Map.of("settings", settings), signIn.current());
    }

    /** The learner's own goals, newest as the server orders them. */
    public List<GoalEntry> goals(SignIn signIn) {
        return entries(rest.get("/goals?limit=100", signIn.current()));
    }

    /** Semantic search over one's own goals, published ones and the bank. */
    public List<GoalEntry> search(SignIn signIn, String words) {
        return entries(rest.get("/goals/search?q=" + encoded(words), signIn.current()));
    }

    /** One learner's run of a goal as an instructor or an admin sees it. */
    public JsonNode goalOf(SignIn signIn, String goalId, String learnerId) {
        return rest.get("/goals/" + encoded(goalId) + "?learner=" + encoded(learnerId), signIn.current());
    }

    public JsonNode goal(SignIn signIn, String goalId) {
        return rest.get("/goals/" + encoded(goalId), signIn.current());
    }

    /**
     * Opens the learner's connection in the background and keeps it open until it is closed.
     *
     * @param after the last stream message that the caller has already taken, or none to start from now on
     */
    public LearnerConnection connect(SignIn signIn, OptionalLong after, ConnectionListener listener) {
        String webSocket = address.resolve("/ws").toString().replaceFirst("^http", "ws");
        LearnerConnection connection =
                new LearnerConnection(new GatewaySocket.Dialer(http, URI.create(webSocket)), signIn, after, listener);
        connection.start();
        return connection;
    }

    Tokens refresh(String refreshToken) {
        return rest.read(rest.post("/auth/refresh", Map.of("refresh_token", refreshToken), null), Tokens.class);
    }

    private static List<GoalEntry> entries(JsonNode answer) {
        return answer.path("items").valueStream().map(GoalEntry::of).toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
