package dev.aigoals.platform.stream;

import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.platform.live.Topics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where appended messages are told at once; one that is missed there is found in the rows. */
@Component
public final class StreamTopic {
    private final Topics topics;

    StreamTopic(Topics topics) {
        this.topics = topics;
    }

    void publishAfterCommit(LearnerId learner, StreamEntry entry) {
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Pending.class::isInstance)
                .map(Pending.class::cast)
                .findFirst()
                .orElseGet(this::newPending)
                .add(learner, entry);
    }

    private Pending newPending() {
        var pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    /** Hears the learner's messages as they are appended, on a thread that must not be held. */
    public Topics.Subscription subscribe(LearnerId learner, Consumer<StreamEntry> listener) {
        return topics.subscribe(name(learner), text -> listener.accept(StreamEntry.ofPublished(text)));
    }

    private static String name(LearnerId learner) {
        return "stream:" + learner;
    }

    /** What a transaction has appended so far. */
    private final class Pending implements TransactionSynchronization {
        private final Map<LearnerId, List<String>> told = new LinkedHashMap<>();

        void add(LearnerId learner, StreamEntry entry) {
            told.computeIfAbsent(learner, key -> new ArrayList<>()).add(entry.published());
        }

        @Override
        public void afterCommit() {
            told.forEach((learner, texts) -> topics.publish(name(learner), texts));
        }
    }
}
