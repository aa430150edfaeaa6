package dev.aigoals.platform.live;

import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.TaskId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a learner at this moment.
 *
 * @param connectionId the connection that was heard of last
 * @param moodScore 0 (low) .. 1
 */
public record UserSession(
        @Nullable String connectionId,
        @Nullable GoalId currentGoalId,
        @Nullable TaskId currentTaskId,
        @Nullable Double moodScore,
        @Nullable Instant lastActivity,
        Context context) {
    /** What the learner struggles with. */
    public record Context(List<String> recentErrors, List<String> focusAreas) {
        public static final Context EMPTY = new Context(List.of(), List.of());

        public Context {
            recentErrors = List.copyOf(recentErrors);
            focusAreas = List.copyOf(focusAreas);
        }
    }
}
