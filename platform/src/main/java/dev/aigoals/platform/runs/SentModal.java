package dev.aigoals.platform.runs;

import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.wire.StreamMessage.MotivationModal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A modal that a learner was sent, and what they answered.
 *
 * @param actionId null until it is answered
 */
public record SentModal(
        LearnerId learnerId,
        MotivationModal modal,
        Instant sentAt,
        @Nullable String actionId,
        @Nullable String answerText) {}
