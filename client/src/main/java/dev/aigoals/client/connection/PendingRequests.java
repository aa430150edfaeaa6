package dev.aigoals.client.connection;

import dev.aigoals.client.protocol.Envelope;
import dev.aigoals.client.protocol.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Requests that still await their one reply, in the order in which they were made. */
final class PendingRequests {
    private final Map<String, Pending> pending = new LinkedHashMap<>();

    CompletableFuture<Envelope> add(Request request) {
        return pending.computeIfAbsent(request.id().toString(), id -> new Pending(request)).reply;
    }

    @Nullable
    Pending find(@Nullable String id) {
        return id == null ? null : pending.get(id);
    }

    void remove(Pending request) {
        pending.remove(request.request.id().toString());
    }

    List<Request> inOrder() {
        return pending.values().stream().map(waiting -> waiting.request).toList();
    }

    void failAll(RuntimeException reason) {
        List<Pending> all = List.copyOf(pending.values());
        pending.clear();
        all.forEach(waiting -> waiting.reply.completeExceptionally(reason));
    }

    /** One request, how often it was refused for a passing reason, and where its reply goes. */
    static final class Pending {
        final Request request;
        final CompletableFuture<Envelope> reply = new CompletableFuture<>();
        int refusals;

        Pending(Request request) {
            this.request = request;
        }
    }
}
