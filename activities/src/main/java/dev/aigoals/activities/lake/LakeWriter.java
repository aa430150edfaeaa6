package dev.aigoals.activities.lake;

import dev.aigoals.activities.lake.LakeIntake.Delivery;
import dev.aigoals.activities.loop.SteadyLoop;
import dev.aigoals.platform.live.BestEffort;
import dev.aigoals.platform.live.Topics;
import dev.aigoals.platform.objects.ObjectStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    /** Taken from the broker and not settled yet; only the writing thread touches it, as the files below. */
    private final Deque<Delivery> pending = new ArrayDeque<>();

    private final Deque<String> claimed = new ArrayDeque<>();

    private volatile Instant hurriedUntil = Instant.MIN;
    private volatile Topics.@Nullable Subscription flushes;

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

    boolean hurried() {
        return Instant.now().isBefore(hurriedUntil);
    }

    private boolean over(Duration sinceFirst) {
        Duration window = hurried() ? HURRIED_WINDOW : WINDOW;
        return sinceFirst.compareTo(window) >= 0;
    }

    /**
     * Claims the events for files, settles their messages, writes the files. Each step that fails is gone on with where it
     * was when its server is back; a claim is durable, so that {@link #repair} ends what a writer that died has begun.
     */
    private boolean writeBatch() throws InterruptedException {
        writeClaimed();
        if (pending.isEmpty()) {
            pending.addAll(intake.batch(Duration.ofSeconds(1), this::over));
        }
        if (!pending.isEmpty()) {
            Set<UUID> known = files.known(eventIds());
            claimed.addAll(files.claim(known));
            settlePending(known);
        }
        writeClaimed();
        return true;
    }

    private void writeClaimed() {
        while (!claimed.isEmpty()) {
            writeFile(claimed.getFirst());
            claimed.removeFirst();
        }
    }

    private Set<UUID> eventIds() {
        return pending.stream()
                .flatMap(delivery -> eventId(delivery.message()).stream())
                .collect(Collectors.toSet());
    }

    private void settlePending(Set<UUID> known) throws InterruptedException {
        while (!pending.isEmpty()) {
            Delivery delivery = pending.getFirst();
            Optional<UUID> event = eventId(delivery.message());
            if (event.isEmpty()) {
                deadLetters.failed(delivery.message(), "the message names no event");
            } else if (!known.contains(event.get())) {
                deadLetters.failed(delivery.message(), "no event of the log has the id " + event.get());
            }
            delivery.acknowledge();
            pending.removeFirst();
        }
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
        listenForFlushes();
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

    /** Without Redis at first, flushes are heard from some time after it is there. */
    private void listenForFlushes() {
        if (flushes == null) {
            flushes = bestEffort.ask(() -> topics.subscribe(LakeFlush.TOPIC, text -> hurry()), null);
        }
    }

    @Override
    public void start() {
        writing.start();
        repairing.start();
    }

    @Override
    public void stop() {
        writing.stop();
        repairing.stop();
        if (flushes != null) {
            flushes.close();
            flushes = null;
        }
    }

    @Override
    public boolean isRunning() {
        return writing.running();
    }
}
