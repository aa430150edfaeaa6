package dev.aigoals.platform.work;

import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.contract.id.TaskId;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A hint as it was given.
 *
 * @param level 1..4
 * @param requestId the request that it was first given for
 * @param verified whether its words are authored or checked against the task
 */
@Table("hints_given")
public record GivenHint(
        LearnerId learnerId,
        GoalId goalId,
        TaskId taskId,
        int level,
        RequestId requestId,
        String text,
        boolean verified) {}
