package dev.aigoals.gateway.socket;

import dev.aigoals.contract.wire.ErrorCode;
import dev.aigoals.gateway.connection.CloseCode;
import dev.aigoals.gateway.connection.LearnerSocket;
import dev.aigoals.gateway.connection.RefusalCount;
import dev.aigoals.gateway.message.EnvelopeReader;
import dev.aigoals.gateway.message.RequestRefused;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one socket says, message by message: each is checked against its token and its limits, and answered once. */
final class Conversation {

    private final LearnerSocket socket;
    private final Conversations with;
    private final FrameAssembly assembly;
    private final RefusalCount refusals;

    Conversation(LearnerSocket socket, Conversations with) {
        this.socket = socket;
        this.with = with;
        this.assembly = new FrameAssembly(with.limits().maxMessage().toBytes());
        this.refusals = new RefusalCount(with.limits().refusalsPerMinute());
    }

    LearnerSocket socket() {
        return socket;
    }

    /** Takes a piece of a message; the pieces of one socket come one after the other. */
    void hear(String piece, boolean last) {
        if (socket.closing()) {
            return;
        }
        try {
            Optional<String> message = assembly.add(piece, last);
            message.ifPresent(this::answer);
        } catch (FrameAssembly.MessageTooLargeException tooLarge) {
            socket.close(CloseCode.TOO_LARGE);
        }
    }

    private void answer(String message) {
        if (!tokenCounts()) {
            socket.close(CloseCode.TOKEN_ENDED);
            return;
        }
        EnvelopeReader.Opened opened = with.reader().open(message);
        Optional<Duration> wait = with.rates().take(socket.user());
        if (wait.isPresent()) {
            refuse(opened.id(), wait.get());
            return;
        }
        try {
            with.answering().answer(socket, with.reader().read(opened));
        } catch (RequestRefused refused) {
            reply(opened.id(), refused);
        }
    }

    private boolean tokenCounts() {
        return with.clock().instant().isBefore(socket.token().expiresAt())
                && with.callers().present(socket.token()).isPresent();
    }

    private void refuse(@Nullable UUID id, Duration wait) {
        reply(id, RequestRefused.of(ErrorCode.RATE_LIMITED).retryAfter(wait));
        if (refusals.exceededBy(System.nanoTime())) {
            socket.close(CloseCode.RATE_LIMIT_IGNORED);
        }
    }

    private void reply(@Nullable UUID id, RequestRefused refused) {
        socket.send(with.frames().reply(id, with.frames().error(socket.locale(), refused)));
    }
}
