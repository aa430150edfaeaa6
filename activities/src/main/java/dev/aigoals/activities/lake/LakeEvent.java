package dev.aigoals.activities.lake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the lake.
 *
 * @param payload JSON
 */
record LakeEvent(
        UUID id,
        String eventType,
        @Nullable UUID userId,
        @Nullable UUID aggregateId,
        String payload,
        Instant createdAt) {}
