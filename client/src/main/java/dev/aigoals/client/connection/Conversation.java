package dev.aigoals.client.connection;

import dev.aigoals.client.protocol.ClientMessage;
import dev.aigoals.client.protocol.Envelope;
import dev.aigoals.client.protocol.Messages;
import dev.aigoals.client.protocol.Request;
import dev.aigoals.client.protocol.ServerMessage;
import dev.aigoals.client.protocol.Work;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is said over one socket after the other: which requests still await their reply, and which stream and live messages
 * have been delivered. Knows neither sockets nor threads; used by one thread.
 */
final class Conversation {
    private static final Duration RETRY = Duration.ofMillis(500);
    private static final int MOST_RETRIES = 6;

    private final Messages messages;
    private final StreamCursor cursor;
    private final LiveText liveText = new LiveText();
    private final PendingRequests pending = new PendingRequests();
    private final Consumer<Envelope> listener;
    private final BiConsumer<Runnable, Duration> later;
    private @Nullable Consumer<String> out;
    private @Nullable Request sync;

    Conversation(
            Messages messages, OptionalLong after, Consumer<Envelope> listener, BiConsumer<Runnable, Duration> later) {
        this.messages = messages;
        this.cursor = new StreamCursor(after);
        this.listener = listener;
        this.later = later;
    }

    /** A new socket is ready: asks for what was missed and repeats what was not answered, under the same ids. */
    void attach(Consumer<String> socket) {
        out = socket;
        sync();
        pending.inOrder().forEach(this::transmit);
    }

    void detach() {
        out = null;
    }

    boolean attached() {
        return out != null;
    }

    CompletableFuture<Envelope> ask(Request request) {
        CompletableFuture<Envelope> reply = pending.add(request);
        transmit(request);
        return reply;
    }

    /** Sends what needs no reply and is not repeated. */
    void mention(ClientMessage message) {
        transmit(Request.of(message));
    }

    OptionalLong position() {
        return cursor.last();
    }

    void abandon(RuntimeException reason) {
        pending.failAll(reason);
    }

    void received(Envelope message) {
        if (message.replyTo() != null) {
            answered(message);
        }
        if (isNew(message)) {
            listener.accept(message);
        }
    }

    private boolean isNew(Envelope message) {
        if (message.seq() != null) {
            StreamCursor.Step step = cursor.accept(message.seq());
            if (step == StreamCursor.Step.GAP && sync == null) {
                sync();
            }
            if (step != StreamCursor.Step.DELIVER) {
                return false;
            }
        }
        return !(message.payload() instanceof Work work) || liveText.accept(work);
    }

    private void answered(Envelope message) {
        if (sync != null && sync.id().toString().equals(message.replyTo())) {
            synced(message.payload());
            return;
        }
        PendingRequests.Pending waiting = pending.find(message.replyTo());
        if (waiting == null) {
            return;
        }
        if (message.payload() instanceof ServerMessage.Refusal refusal) {
            refused(waiting, refusal);
        } else {
            pending.remove(waiting);
            waiting.reply.complete(message);
        }
    }

    private void synced(ServerMessage reply) {
        sync = null;
        if (reply instanceof ServerMessage.SyncComplete complete) {
            cursor.synced(complete.lastSeq(), Boolean.TRUE.equals(complete.reset()));
        } else if (reply instanceof ServerMessage.Refusal refusal) {
            later.accept(this::sync, pause(refusal, 1));
        }
    }

    private void refused(PendingRequests.Pending waiting, ServerMessage.Refusal refusal) {
        if (refusal.retryable() && waiting.refusals < MOST_RETRIES) {
            waiting.refusals++;
            later.accept(() -> transmit(waiting.request), pause(refusal, waiting.refusals));
        } else {
            pending.remove(waiting);
            waiting.reply.completeExceptionally(new RequestRefused(refusal));
        }
    }

    private static Duration pause(ServerMessage.Refusal refusal, int refusals) {
        Long milliseconds = refusal.retryAfterMs();
        return milliseconds == null ? RETRY.multipliedBy(1L << (refusals - 1)) : Duration.ofMillis(milliseconds);
    }

    private void sync() {
        OptionalLong last = cursor.last();
        sync = Request.of(new ClientMessage.SyncRequest(last.isPresent() ? last.getAsLong() : null));
        transmit(sync);
    }

    private void transmit(Request request) {
        if (out != null) {
            out.accept(messages.encode(request));
        }
    }
}
