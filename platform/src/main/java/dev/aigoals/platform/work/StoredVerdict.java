package dev.aigoals.platform.work;

import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.contract.id.TaskId;
import java.time.Instant;

/**
 * What a submission was found to be.
 *
 * @param score 0..1, the share of checks passed
 * @param tries counted tries of the task, this one included where it counts
 * @param report JSON of whoever judged
 * @param codeDigest digest of the code that was judged
 */
public record StoredVerdict(
        LearnerId learnerId,
        RequestId requestId,
        GoalId goalId,
        TaskId taskId,
        Verdict verdict,
        double score,
        int tries,
        String report,
        String codeDigest,
        Instant at) {}
