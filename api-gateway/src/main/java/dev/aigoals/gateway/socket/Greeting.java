package dev.aigoals.gateway.socket;

import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.gateway.connection.LearnerSocket;
import dev.aigoals.gateway.connection.SocketProperties;
import dev.aigoals.gateway.message.Reply;
import dev.aigoals.gateway.message.ServerFrames;
import dev.aigoals.gateway.security.Caller;
import dev.aigoals.platform.accounts.Account;
import dev.aigoals.platform.accounts.Role;
import dev.aigoals.platform.accounts.Users;
import dev.aigoals.platform.live.UserSessions;
import dev.aigoals.platform.stream.LearnerStream;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The first word to a socket: who it is taken for, and what its limits are. */
@Component
final class Greeting {

    private final Users users;
    private final LearnerStream stream;
    private final UserSessions sessions;
    private final ServerFrames frames;
    private final SocketProperties limits;

    Greeting(Users users, LearnerStream stream, UserSessions sessions, ServerFrames frames, SocketProperties limits) {
        this.users = users;
        this.stream = stream;
        this.sessions = sessions;
        this.frames = frames;
        this.limits = limits;
    }

    String locale(Caller caller) {
        return users.localeOf(caller.id());
    }

    void say(LearnerSocket socket, Caller caller) {
        Account account = users.find(caller.id())
                .orElseThrow(() -> new IllegalStateException("The holder of a valid token is not there"));
        List<String> roles =
                caller.roles().stream().map(Role::wireName).sorted().toList();
        Established established = new Established(
                socket.id(),
                new User(account.id(), account.username(), roles, account.locale()),
                stream.lastSeq(account.id()),
                new Limits(
                        limits.maxMessage().toBytes(),
                        limits.messagesPerMinute(),
                        limits.idleTimeout().toSeconds(),
                        limits.connections()),
                HandshakeGate.PROTOCOL);
        socket.send(frames.reply(null, new Reply("session_established", established)));
        sessions.connected(account.id(), socket.id().toString());
    }

    /** The payload of {@code session_established}. */
    private record Established(UUID sessionId, User user, long lastSeq, Limits limits, String protocol) {}

    private record User(LearnerId id, String username, List<String> roles, String locale) {}

    private record Limits(long maxMessageBytes, int messagesPerMinute, long idleTimeoutSeconds, int connections) {}
}
