package dev.aigoals.client.connection;

import dev.aigoals.client.protocol.ClientMessage;
import dev.aigoals.client.protocol.CloseCode;
import dev.aigoals.client.protocol.Envelope;
import dev.aigoals.client.protocol.MessageFormatException;
import dev.aigoals.client.protocol.Messages;
import dev.aigoals.client.protocol.Request;
import dev.aigoals.client.protocol.ServerMessage;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A learner's connection that comes back by itself: requests are sent until they are answered, always under the same id;
 * stream messages reach the listener exactly once and in order, across any number of sockets.
 */
public final class LearnerConnection implements AutoCloseable {
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(20);
    private static final Duration RENEW_BEFORE_END = Duration.ofMinutes(5);
    private static final int MOST_REFUSED_TOKENS = 2;

    private final GatewaySocket.Dialer dialer;
    private final AccessTokens tokens;
    private final ConnectionListener listener;
    private final Conversation conversation;
    private final Messages messages = new Messages();
    private final Backoff backoff = new Backoff(ThreadLocalRandom.current());
    private final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("gateway-connection").factory());

    private @Nullable GatewaySocket socket;
    private @Nullable ConnectionEnded ended;
    private int generation;
    private int refusedTokens;
    private long lastHeard;

    LearnerConnection(
            GatewaySocket.Dialer dialer, AccessTokens tokens, OptionalLong after, ConnectionListener listener) {
        this.dialer = dialer;
        this.tokens = tokens;
        this.listener = listener;
        this.conversation = new Conversation(messages, after, listener::received, this::later);
    }

    void start() {
        loop.execute(this::dial);
        later(this::keepAlive, KEEP_ALIVE);
    }

    /** Completes with the one reply, or fails with {@link RequestRefused} or {@link ConnectionEnded}. */
    public CompletableFuture<Envelope> send(ClientMessage message) {
        return send(Request.of(message));
    }

    /** As {@link #send(ClientMessage)}, under an id that the caller knows before the reply comes. */
    public CompletableFuture<Envelope> send(Request request) {
        CompletableFuture<Envelope> reply = new CompletableFuture<>();
        try {
            loop.execute(() -> ask(request, reply));
        } catch (RejectedExecutionException closed) {
            reply.completeExceptionally(new ConnectionEnded("The connection was closed"));
        }
        return reply;
    }

    /** The last stream message that was delivered; a later connection may go on after it. */
    public CompletableFuture<OptionalLong> position() {
        return CompletableFuture.supplyAsync(conversation::position, loop);
    }

    /** Breaks the socket as a failing network would; the connection comes back by itself. */
    public void breakSocket() {
        loop.execute(() -> {
            if (socket != null) {
                socket.abort();
            }
        });
    }

    @Override
    public void close() {
        loop.execute(() -> {
            end(new ConnectionEnded("The connection was closed"));
            loop.shutdown();
        });
    }

    private void ask(Request request, CompletableFuture<Envelope> reply) {
        if (ended != null) {
            reply.completeExceptionally(ended);
            return;
        }
        var _ = conversation.ask(request).whenComplete((answer, failure) -> {
            if (failure == null) {
                reply.complete(answer);
            } else {
                reply.completeExceptionally(failure);
            }
        });
    }

    private void dial() {
        if (ended != null) {
            return;
        }
        int mine = ++generation;
        var _ = dialer.dial(tokens.current(), new SocketEvents(mine))
                .whenCompleteAsync((opened, failure) -> dialled(mine, opened, failure), loop);
    }

    private void dialled(int mine, @Nullable GatewaySocket opened, @Nullable Throwable failure) {
        if (opened == null) {
            refused(failure);
        } else if (mine != generation || ended != null) {
            opened.close();
        } else {
            socket = opened;
            lastHeard = System.nanoTime();
            opened.listen();
        }
    }

    private void refused(@Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        int status = cause instanceof WebSocketHandshakeException handshake
                ? handshake.getResponse().statusCode()
                : 0;
        switch (status) {
            case 401 -> renewToken();
            case 403 -> end(new ConnectionEnded("The gateway does not allow this origin. Ask who runs it."));
            case 426 -> end(new ConnectionEnded("The gateway speaks another protocol. Update this client."));
            default -> redial();
        }
    }

    private void renewToken() {
        if (++refusedTokens > MOST_REFUSED_TOKENS) {
            end(new ConnectionEnded("The gateway refuses your sign-in. Sign in again."));
            return;
        }
        try {
            tokens.renew();
            dial();
        } catch (RestFailure failure) {
            if (failure.status() == 401) {
                end(new ConnectionEnded("Your sign-in has ended. Sign in again."));
            } else {
                redial();
            }
        }
    }

    private void redial() {
        Duration pause = backoff.next();
        listener.reconnecting(pause);
        later(this::dial, pause);
    }

    private void closed(int mine, int code) {
        if (mine != generation || ended != null) {
            return;
        }
        generation++;
        socket = null;
        conversation.detach();
        switch (CloseCode.of(code)) {
            case TOKEN_ENDED -> renewToken();
            case BINARY_FRAME, INVALID_TEXT, TOO_LARGE ->
                end(new ConnectionEnded("The gateway refused a message (" + code + "). Send less at a time."));
            case SHUTTING_DOWN, IDLE, RATE_IGNORED, TOO_SLOW, OTHER -> redial();
        }
    }

    private void heard(int mine, String frame) {
        if (mine != generation || ended != null || socket == null) {
            return;
        }
        lastHeard = System.nanoTime();
        try {
            Envelope message = messages.decode(frame);
            if (message.payload() instanceof ServerMessage.SessionEstablished) {
                established(socket);
            }
            conversation.received(message);
        } catch (MessageFormatException malformed) {
            socket.abort();
        }
    }

    private void established(GatewaySocket open) {
        refusedTokens = 0;
        backoff.succeeded();
        conversation.attach(open::send);
        listener.connected();
    }

    private void keepAlive() {
        later(this::keepAlive, KEEP_ALIVE);
        if (socket == null || !conversation.attached()) {
            return;
        }
        if (System.nanoTime() - lastHeard > KEEP_ALIVE.multipliedBy(2).toNanos()) {
            socket.abort();
            return;
        }
        conversation.mention(new ClientMessage.Ping());
        if (tokens.endsWithin(RENEW_BEFORE_END)) {
            refreshSession(socket);
        }
    }

    private void refreshSession(GatewaySocket open) {
        try {
            conversation.mention(new ClientMessage.TokenRefresh(tokens.renew()));
        } catch (RestFailure noNewToken) {
            open.abort();
        }
    }

    private void later(Runnable task, Duration pause) {
        if (!loop.isShutdown()) {
            var _ = loop.schedule(task, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void end(ConnectionEnded reason) {
        if (ended != null) {
            return;
        }
        ended = reason;
        if (socket != null) {
            socket.close();
        }
        conversation.abandon(reason);
        listener.ended(reason);
    }

    private final class SocketEvents implements GatewaySocket.Events {
        private final int mine;

        SocketEvents(int mine) {
            this.mine = mine;
        }

        @Override
        public void text(String message) {
            onLoop(() -> heard(mine, message));
        }

        @Override
        public void closed(int code) {
            onLoop(() -> LearnerConnection.this.closed(mine, code));
        }

        private void onLoop(Runnable event) {
            if (!loop.isShutdown()) {
                loop.execute(event);
            }
        }
    }
}
