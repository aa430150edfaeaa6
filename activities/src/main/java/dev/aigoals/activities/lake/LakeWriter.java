package dev.aigoals.activities.lake;

import dev.aigoals.activities.lake.LakeIntake.Delivery;
import dev.aigoals.activities.loop.SteadyLoop;
import dev.aigoals.platform.live.BestEffort;
import dev.aigoals.platform.live.Topics;
import dev.aigoals.platform.objects.ObjectStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.core.Message;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Writes events to Parquet files in batches; each event ends in exactly one file, whatever crashes when. */
@Component
public final class LakeWriter implements SmartLifecycle {
    private static final Duration WINDOW = Duration.ofSeconds(5);
    private static final Duration HURRIED_WINDOW = Duration.ofMillis(200);
    /** An event of a transaction just committed is on its way through relay and broker. */
    private static final Duration HURRY = Duration.ofSeconds(3);

    private static final Duration ABANDONED = Duration.ofSeconds(30);
    private static final Duration OVERLOOKED = Duration.ofMinutes(2);

    private final LakeIntake intake;
    private final LakeFiles files;
    private final ObjectStore objects;
    private final DeadLetters deadLetters;
    private final Topics topics;
    private final BestEffort bestEffort;
    private final SteadyLoop writing = new SteadyLoop("lake-writer", Duration.ZERO, this::writeBatch);
    private final SteadyLoop repairing = new SteadyLoop("lake-repair", ABANDONED, this::repair);
    /** Taken from the broker and not claimed yet; only the writing thread touches it. */
    private List<Delivery> pending = List.of();

    private volatile Instant hurriedUntil = Instant.MIN;
    private Topics.@Nullable Subscription flushes;

    LakeWriter(
            LakeIntake intake,
            LakeFiles files,
            ObjectStore objects,
            DeadLetters deadLetters,
            Topics topics,
            BestEffort bestEffort) {
        this.intake = intake;
        this.files = files;
        this.objects = objects;
        this.deadLetters = deadLetters;
        this.topics = topics;
        this.bestEffort = bestEffort;
    }

    /** From now on for a moment, writes what comes without waiting for more. */
    void hurry() {
        hurriedUntil = Instant.now().plus(HURRY);
    }

    private boolean over(Duration sinceFirst) {
        Duration window = Instant.now().isBefore(hurriedUntil) ? HURRIED_WINDOW : WINDOW;
        return sinceFirst.compareTo(window) >= 0;
    }

    private boolean writeBatch() throws InterruptedException {
        if (pending.isEmpty()) {
            pending = intake.batch(Duration.ofSeconds(1), this::over);
        }
        List<String> paths = takeIn(pending);
        pending = List.of();
        paths.forEach(this::writeFile);
        return true;
    }

    /**
     * Claims the events for files and acknowledges their messages; answers the files' paths. A claim is durable: what fails
     * after it is made good by {@link #repair}. What fails before it is done again with the same messages.
     */
    private List<String> takeIn(List<Delivery> deliveries) throws InterruptedException {
        if (deliveries.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Delivery>> byEvent = new HashMap<>();
        var unreadable = new ArrayList<Delivery>();
        for (Delivery delivery : deliveries) {
            eventId(delivery.message())
                    .ifPresentOrElse(
                            id -> byEvent.computeIfAbsent(id, key -> new ArrayList<>())
                                    .add(delivery),
                            () -> unreadable.add(delivery));
        }
        var known = files.known(byEvent.keySet());
        var paths = files.claim(known);
        for (Delivery delivery : unreadable) {
            layAside(delivery, "the message names no event");
        }
        for (var entry : byEvent.entrySet()) {
            for (Delivery delivery : entry.getValue()) {
                if (known.contains(entry.getKey())) {
                    delivery.acknowledge();
                } else {
                    layAside(delivery, "no event of the log has the id " + entry.getKey());
                }
            }
        }
        return paths;
    }

    private void layAside(Delivery delivery, String reason) throws InterruptedException {
        deadLetters.failed(delivery.message(), reason);
        delivery.acknowledge();
    }

    /** Puts the file in place from what was claimed for it; again gives the same. */
    private void writeFile(String path) {
        var events = files.eventsOf(path);
        if (!events.isEmpty()) {
            objects.put(path, EventTable.write(events), "application/vnd.apache.parquet");
        }
        files.written(path);
    }

    /** Ends what others began, and takes in what the broker lost. */
    private boolean repair() {
        files.unwritten(ABANDONED).forEach(this::writeFile);
        var overlooked = files.overlooked(OVERLOOKED, LakeIntake.PREFETCH);
        files.claim(overlooked).forEach(this::writeFile);
        return overlooked.size() == LakeIntake.PREFETCH;
    }

    private static Optional<UUID> eventId(Message message) {
        String id = message.getMessageProperties().getMessageId();
        try {
            return Optional.ofNullable(id).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public void start() {
        flushes = bestEffort.ask(() -> topics.subscribe(LakeFlush.TOPIC, text -> hurry()), null);
        writing.start();
        repairing.start();
    }

    @Override
    public void stop() {
        if (flushes != null) {
            flushes.close();
        }
        writing.stop();
        repairing.stop();
    }

    @Override
    public boolean isRunning() {
        return writing.running();
    }
}
