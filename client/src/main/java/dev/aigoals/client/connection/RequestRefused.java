package dev.aigoals.client.connection;

import dev.aigoals.client.protocol.ErrorCode;
import dev.aigoals.client.protocol.ServerMessage;

/** The gateway answered a request with an error; the message is the server's own and says what to do. */
public final class RequestRefused extends RuntimeException {
    private final transient ServerMessage.Refusal refusal;

    RequestRefused(ServerMessage.Refusal refusal) {
        super(refusal.message());
        this.refusal = refusal;
    }

    public ErrorCode code() {
        return refusal.code();
    }
}
