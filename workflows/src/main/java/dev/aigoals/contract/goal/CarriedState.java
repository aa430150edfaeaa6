package dev.aigoals.contract.goal;

import dev.aigoals.contract.id.RequestId;
import dev.aigoals.contract.id.TaskId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one execution of a run hands to the next when its history has grown long.
 *
 * @param recent requests accepted lately with their answers, oldest first, so that one sent again stays without a second effect
 * @param story the last lines of what the Temporal UI shows of the past
 */
public record CarriedState(
        GoalPhase phase,
        @Nullable GoalPlan plan,
        int taskIndex,
        List<TaskState> tasks,
        ContractStatus contract,
        List<LearnerMessage> inbox,
        List<Remembered> recent,
        int hintsUsed,
        int turns,
        int flowChanges,
        double moodScore,
        Instant lastActivityAt,
        List<String> story) {

    /**
     * What a run remembers of one task.
     *
     * @param lastHintDigest the code that the last level was set aside for
     * @param lastHintAt when that was; null for none, and in runs that began before it was kept
     * @param lastJudgedDigest the code of the last verdict that failed; null for none, and in runs that began before it was kept
     */
    public record TaskState(
            TaskId taskId,
            TaskStatus status,
            int tries,
            int failuresInRow,
            int hintsGiven,
            int hintsUnlocked,
            @Nullable String lastHintDigest,
            @Nullable Instant lastHintAt,
            @Nullable String lastJudgedDigest) {}

    /** A task's standing within a run. */
    public enum TaskStatus {
        PENDING,
        IN_PROGRESS,
        COMPLETED,
        FAILED
    }

    /** A request that was accepted, and what was answered. */
    public record Remembered(RequestId requestId, Acceptance answer) {}
}
