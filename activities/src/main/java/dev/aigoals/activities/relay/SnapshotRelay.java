package dev.aigoals.activities.relay;

import dev.aigoals.activities.loop.SteadyLoop;
import dev.aigoals.platform.objects.ObjectStore;
import dev.aigoals.platform.work.CodeSnapshots;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Puts the versions of learners' code into the object store, after the learner has long been answered. */
@Component
public final class SnapshotRelay implements SmartLifecycle {
    private static final int BATCH = 50;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final CodeSnapshots snapshots;
    private final ObjectStore objects;
    private final SteadyLoop loop = new SteadyLoop("snapshot-relay", PAUSE, this::relay);

    SnapshotRelay(CodeSnapshots snapshots, ObjectStore objects) {
        this.snapshots = snapshots;
        this.objects = objects;
    }

    /** Stores what is not stored yet; doing so twice puts the same object in the same place. */
    boolean relay() {
        var unstored = snapshots.unstored(BATCH);
        for (var snapshot : unstored) {
            objects.put(
                    snapshot.objectKey(),
                    snapshot.code().getBytes(StandardCharsets.UTF_8),
                    "text/plain; charset=utf-8");
            snapshots.stored(snapshot);
        }
        return unstored.size() == BATCH;
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.running();
    }
}
