package dev.aigoals.platform.goals;

import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.RequestId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a learner asked for, in their own words.
 *
 * @param description empty where a published goal was started
 * @param language {@code python}, {@code javascript}, or null for any
 * @param difficulty {@code easy}, {@code medium}, {@code hard}, or null for any
 */
@Table("goal_requests")
public record GoalRequest(
        LearnerId learnerId,
        RequestId requestId,
        GoalId goalId,
        CourseId courseId,
        String description,
        @Nullable String language,
        @Nullable String difficulty,
        @Nullable Integer timeBudgetMinutes) {}
