package dev.aigoals.gateway.delivery;

import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.contract.wire.ErrorCode;
import dev.aigoals.gateway.connection.LearnerSocket;
import dev.aigoals.gateway.message.Reply;
import dev.aigoals.gateway.message.RequestRefused;
import dev.aigoals.gateway.message.ServerFrames;
import dev.aigoals.platform.stream.LearnerStream;
import dev.aigoals.platform.stream.StreamEntry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings a socket up to date and keeps it so. */
@Component
public final class Delivery {

    private static final int PAGE = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Feeds feeds;
    private final LearnerStream stream;
    private final RunningRequests running;
    private final RecentGoals recentGoals;
    private final ServerFrames frames;
    private final Map<UUID, LearnerFeed> joined = new ConcurrentHashMap<>();

    Delivery(Feeds feeds, LearnerStream stream, RunningRequests running, RecentGoals recentGoals, ServerFrames frames) {
        this.feeds = feeds;
        this.stream = stream;
        this.running = running;
        this.recentGoals = recentGoals;
        this.frames = frames;
    }

    public void join(LearnerSocket socket) {
        joined.put(socket.id(), feeds.join(socket));
    }

    public void leave(LearnerSocket socket) {
        joined.remove(socket.id());
        feeds.leave(socket);
    }

    /** Answers a sync: what came after the seq, the text of what is running, the answer, and then all as it happens. */
    public void sync(LearnerSocket socket, UUID replyTo, @Nullable Long afterSeq) {
        LearnerFeed feed = joined.get(socket.id());
        if (feed == null) {
            throw RequestRefused.of(ErrorCode.UNAVAILABLE);
        }
        if (afterSeq == null) {
            await(feed, socket, follower -> fromNowOn(feed, follower, replyTo));
        } else if (isKept(socket.user(), afterSeq)) {
            await(feed, socket, follower -> {
                follower.hush();
                return 0L;
            });
            long caughtUp = pages(socket, afterSeq);
            await(feed, socket, follower -> finish(feed, follower, caughtUp, replyTo));
        } else {
            await(feed, socket, follower -> reset(follower, replyTo));
        }
    }

    private boolean isKept(LearnerId learner, long afterSeq) {
        long last = stream.lastSeq(learner);
        if (afterSeq >= last) {
            return afterSeq == last;
        }
        OptionalLong oldest = stream.oldestSeq(learner);
        return oldest.isPresent() && oldest.getAsLong() <= afterSeq + 1;
    }

    /** Sends what is in the rows, no faster than the reader reads. */
    private long pages(LearnerSocket socket, long afterSeq) {
        long seq = afterSeq;
        List<StreamEntry> page;
        do {
            page = stream.since(socket.user(), seq, PAGE);
            for (StreamEntry entry : page) {
                if (!socket.awaitRoom(PATIENCE)) {
                    throw RequestRefused.of(ErrorCode.UNAVAILABLE);
                }
                socket.send(entry.frame());
                seq = entry.seq();
            }
        } while (page.size() == PAGE);
        return seq;
    }

    private long finish(LearnerFeed feed, Follower follower, long caughtUp, UUID replyTo) {
        follower.goLive(caughtUp);
        feed.catchUp(follower);
        for (RequestId request : running.of(follower.socket().user())) {
            feed.replay(follower, request);
        }
        feed.catchUp(follower);
        return complete(follower, replyTo, false);
    }

    private long fromNowOn(LearnerFeed feed, Follower follower, UUID replyTo) {
        if (follower.live()) {
            feed.catchUp(follower);
        } else {
            follower.goLive(stream.lastSeq(follower.socket().user()));
        }
        return complete(follower, replyTo, false);
    }

    private long reset(Follower follower, UUID replyTo) {
        LearnerSocket socket = follower.socket();
        follower.hush();
        long last = stream.lastSeq(socket.user());
        recentGoals.of(socket.user(), socket.locale()).forEach(snapshot -> {
            socket.awaitRoom(PATIENCE);
            socket.send(frames.reply(null, new Reply("goal_snapshot", snapshot)));
        });
        follower.goLive(last);
        return complete(follower, replyTo, true);
    }

    private long complete(Follower follower, UUID replyTo, boolean reset) {
        long last = follower.lastSeq();
        Map<String, Object> payload = reset ? Map.of("reset", true, "last_seq", last) : Map.of("last_seq", last);
        follower.socket().send(frames.reply(replyTo, new Reply("sync_complete", payload)));
        return last;
    }

    private static void await(LearnerFeed feed, LearnerSocket socket, Function<Follower, Long> action) {
        try {
            feed.inTurn(socket, action).get(PATIENCE.toSeconds() * 2, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw RequestRefused.of(ErrorCode.UNAVAILABLE);
        } catch (ExecutionException | TimeoutException failed) {
            throw RequestRefused.of(ErrorCode.UNAVAILABLE);
        }
    }
}
