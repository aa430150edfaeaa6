package dev.aigoals.gateway.delivery;

import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.gateway.connection.LearnerSocket;
import dev.aigoals.platform.live.LiveEntry;
import dev.aigoals.platform.live.LiveText;
import dev.aigoals.platform.stream.LearnerStream;
import dev.aigoals.platform.stream.StreamEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * All that is told to one learner on this gateway, however many sockets they have. Everything happens in turn on one queue:
 * what arrives, what is made up for, and the moment in which a socket that has caught up begins to hear what happens.
 */
final class LearnerFeed {

    private static final int PAGE = 200;

    private final LearnerId learner;
    private final LearnerStream stream;
    private final LiveText liveText;
    private final SerialQueue queue;
    private final Map<LearnerSocket, Follower> followers = new LinkedHashMap<>();
    private final FinalWords finals = new FinalWords();

    LearnerFeed(LearnerId learner, LearnerStream stream, LiveText liveText, Executor threads) {
        this.learner = learner;
        this.stream = stream;
        this.liveText = liveText;
        this.queue = new SerialQueue(threads);
    }

    void join(LearnerSocket socket) {
        queue.execute(() -> followers.put(socket, new Follower(socket)));
    }

    void leave(LearnerSocket socket) {
        queue.execute(() -> followers.remove(socket));
    }

    void heard(StreamEntry entry) {
        queue.execute(() -> {
            finals.note(entry);
            followers.values().stream().filter(Follower::live).forEach(follower -> {
                if (!follower.tell(entry)) {
                    catchUp(follower);
                }
            });
            finals.note(entry).ifPresent(request -> followers.values().forEach(follower -> follower.forget(request)));
        });
    }

    void heard(LiveEntry entry) {
        queue.execute(() -> {
            if (!finals.said(entry.requestId())) {
                followers.values().stream().filter(Follower::live).forEach(follower -> tell(follower, entry));
            }
        });
    }

    /** Looks for messages that were not heard; the newest seq is known to the caller. */
    void look(long newest) {
        queue.execute(() -> followers.values().stream()
                .filter(follower -> follower.live() && follower.lastSeq() < newest)
                .forEach(this::catchUp));
    }

    /** A piece that was missed is fetched from the buffer, so that no index is left out. */
    private void tell(Follower follower, LiveEntry entry) {
        int position = follower.position(entry.requestId());
        if (position > 0 && entry.position() > position + 1) {
            replay(follower, entry.requestId());
        }
        follower.tell(entry);
    }

    /** Tells a socket the text of a running request so far. */
    void replay(Follower follower, RequestId request) {
        if (!finals.said(request)) {
            liveText.buffered(learner, request).forEach(follower::tell);
        }
    }

    /** Tells a socket all messages of the stream that it has not heard. */
    void catchUp(Follower follower) {
        List<StreamEntry> page;
        do {
            page = stream.since(learner, follower.lastSeq(), PAGE);
            for (StreamEntry entry : page) {
                finals.note(entry);
                follower.tell(entry);
            }
        } while (page.size() == PAGE && !follower.socket().closing());
    }

    /** Does something in turn with a socket's place in the feed; fails where the socket has left. */
    <T> CompletableFuture<T> inTurn(LearnerSocket socket, Function<Follower, T> action) {
        CompletableFuture<T> done = new CompletableFuture<>();
        queue.execute(() -> {
            try {
                Follower follower = followers.get(socket);
                if (follower == null) {
                    done.completeExceptionally(new IllegalStateException("the socket has left"));
                } else {
                    done.complete(action.apply(follower));
                }
            } catch (RuntimeException failure) {
                done.completeExceptionally(failure);
            }
        });
        return done;
    }
}
