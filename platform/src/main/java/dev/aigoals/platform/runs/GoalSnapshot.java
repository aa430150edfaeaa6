package dev.aigoals.platform.runs;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.contract.wire.GoalDocument;
import dev.aigoals.contract.wire.StreamMessage.ContractChanged;
import dev.aigoals.contract.wire.StreamMessage.MotivationModal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The payload of {@code goal_snapshot}: all that a client needs to show a run.
 *
 * @param asOfSeq the last message of the learner's stream that the snapshot takes in
 */
public record GoalSnapshot(
        GoalDocument goal,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable TaskId currentTaskId,
        Pending pending,
        long asOfSeq) {
    /** What waits: for an answer of the learner, or for its final message. */
    public record Pending(List<MotivationModal> modals, List<ContractChanged> contracts, List<RequestId> requests) {}
}
