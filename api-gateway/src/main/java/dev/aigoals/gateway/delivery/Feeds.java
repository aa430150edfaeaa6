package dev.aigoals.gateway.delivery;

import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.gateway.connection.LearnerSocket;
import dev.aigoals.platform.live.LiveText;
import dev.aigoals.platform.live.Topics;
import dev.aigoals.platform.stream.LearnerStream;
import dev.aigoals.platform.stream.StreamTopic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.redisson.client.RedisException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** One feed per connected learner, with one subscription however many sockets; what Redis lost is found in the rows. */
@Component
public final class Feeds implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Feeds.class);

    private final LearnerStream stream;
    private final StreamTopic streamTopic;
    private final LiveText liveText;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<LearnerId, Entry> entries = new HashMap<>();

    public Feeds(LearnerStream stream, StreamTopic streamTopic, LiveText liveText) {
        this.stream = stream;
        this.streamTopic = streamTopic;
        this.liveText = liveText;
    }

    /** The feed that the socket joins; its learner is listened to from here on. */
    LearnerFeed join(LearnerSocket socket) {
        Entry entry;
        synchronized (entries) {
            entry = entries.computeIfAbsent(
                    socket.user(), learner -> new Entry(new LearnerFeed(learner, stream, liveText, threads)));
            entry.sockets.add(socket);
        }
        entry.feed.join(socket);
        subscribe(socket.user(), entry);
        return entry.feed;
    }

    void leave(LearnerSocket socket) {
        List<Topics.Subscription> over = List.of();
        synchronized (entries) {
            Entry entry = entries.get(socket.user());
            if (entry == null || !entry.sockets.remove(socket)) {
                return;
            }
            entry.feed.leave(socket);
            if (entry.sockets.isEmpty()) {
                entries.remove(socket.user());
                over = entry.end();
            }
        }
        over.forEach(Topics.Subscription::close);
    }

    /** Redis may be away: then the rows are read at each look, and the subscription is tried again. */
    private void subscribe(LearnerId learner, Entry entry) {
        synchronized (entry) {
            try {
                entry.listen(
                        () -> streamTopic.subscribe(learner, entry.feed::heard),
                        () -> liveText.subscribe(learner, entry.feed::heard));
            } catch (RedisException unreachable) {
                log.warn("Redis does not answer, streams are read from the database: {}", unreachable.getMessage());
            }
        }
    }

    /** Finds messages that were committed but not heard. */
    @Scheduled(fixedDelayString = "${aigoals.delivery.look-interval:1s}")
    public void look() {
        Map<LearnerId, Entry> connected;
        synchronized (entries) {
            connected = Map.copyOf(entries);
        }
        if (connected.isEmpty()) {
            return;
        }
        try {
            Map<LearnerId, Long> newest = stream.lastSeqs(connected.keySet());
            connected.forEach((learner, entry) -> entry.feed.look(newest.getOrDefault(learner, 0L)));
        } catch (DataAccessException unreachable) {
            log.warn("The database does not answer, streams are looked at again later: {}", unreachable.getMessage());
        }
        connected.forEach((learner, entry) -> {
            if (!entry.listening()) {
                threads.execute(() -> subscribe(learner, entry));
            }
        });
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }

    /** A feed, who uses it, and what it listens to. */
    private static final class Entry {

        private final LearnerFeed feed;
        private final Set<LearnerSocket> sockets = new HashSet<>();
        private final List<Topics.Subscription> subscriptions = new ArrayList<>();
        private boolean ended;

        Entry(LearnerFeed feed) {
            this.feed = feed;
        }

        synchronized boolean listening() {
            return subscriptions.size() == 2;
        }

        @SafeVarargs
        final synchronized void listen(Supplier<Topics.Subscription>... topics) {
            while (!ended && subscriptions.size() < topics.length) {
                subscriptions.add(topics[subscriptions.size()].get());
            }
        }

        synchronized List<Topics.Subscription> end() {
            ended = true;
            List<Topics.Subscription> over = List.copyOf(subscriptions);
            subscriptions.clear();
            return over;
        }
    }
}
