package dev.aigoals.gateway.control;

import dev.aigoals.gateway.connection.CloseCode;
import dev.aigoals.gateway.connection.SocketWatch;
import dev.aigoals.gateway.connection.Sockets;
import dev.aigoals.platform.accounts.Users;
import dev.aigoals.platform.control.ControlNotice;
import org.springframework.stereotype.Component;

/** Does at once what a notice asks for. */
@Component
final class NoticeReader {

    private final Sockets sockets;
    private final SocketWatch watch;
    private final Users users;

    NoticeReader(Sockets sockets, SocketWatch watch, Users users) {
        this.sockets = sockets;
        this.watch = watch;
        this.users = users;
    }

    void read(ControlNotice notice) {
        switch (notice) {
            case ControlNotice.SessionEnded ended ->
                sockets.of(ended.user()).stream()
                        .filter(socket -> socket.token().session().equals(ended.session()))
                        .forEach(socket -> socket.close(CloseCode.TOKEN_ENDED));
            case ControlNotice.UserDisabled disabled ->
                sockets.of(disabled.user()).forEach(socket -> socket.close(CloseCode.TOKEN_ENDED));
            case ControlNotice.AccessChanged changed ->
                sockets.of(changed.user()).forEach(socket -> socket.speak(users.localeOf(changed.user())));
        }
    }

    void lookOver() {
        Thread.ofVirtual().name("look-over-sockets").start(watch::closeEnded);
    }
}
