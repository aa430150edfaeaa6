package dev.aigoals.gateway.socket;

import dev.aigoals.contract.wire.ErrorCode;
import dev.aigoals.gateway.connection.LearnerSocket;
import dev.aigoals.gateway.message.Reply;
import dev.aigoals.gateway.message.RequestRefused;
import dev.aigoals.gateway.security.Caller;
import dev.aigoals.gateway.security.Callers;
import org.springframework.stereotype.Component;

/** Lets a socket go on under a new token of the same user; under any other it goes on as it was. */
@Component
final class TokenRenewal {

    private final Callers callers;

    TokenRenewal(Callers callers) {
        this.callers = callers;
    }

    Reply renew(LearnerSocket socket, String token) {
        Caller caller = callers.fromToken(token)
                .filter(found -> found.id().equals(socket.user()))
                .orElseThrow(() -> RequestRefused.of(ErrorCode.UNAUTHORIZED));
        socket.renew(caller.token());
        return Reply.ackUntil(caller.token().expiresAt());
    }
}
