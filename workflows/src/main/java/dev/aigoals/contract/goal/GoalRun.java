package dev.aigoals.contract.goal;

import dev.aigoals.contract.id.RequestId;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a goal workflow is started with.
 *
 * @param requestId the request that started the run; the words of the learner lie in the database under it
 * @param origin whether the goal is to be made for this learner or exists already
 * @param sessionId the login session in which the request was made; no token enters a workflow
 * @param pace when an idle learner is nudged and paused, and when history is rolled over
 * @param carried what an earlier execution of the same run handed over; null at the first start
 */
public record GoalRun(
        RunKey key,
        RequestId requestId,
        Origin origin,
        UUID sessionId,
        Pace pace,
        @Nullable CarriedState carried) {

    /** How a goal comes into being. */
    public enum Origin {
        ASKED_FOR,
        PUBLISHED
    }

    /**
     * The run's clockwork.
     *
     * @param nudgeAfter idle time until the learner is encouraged to come back
     * @param pauseAfter further idle time until the goal is paused
     * @param rollAfterEvents history events after which the run continues as new; 0 leaves it to the server's advice
     */
    public record Pace(Duration nudgeAfter, Duration pauseAfter, int rollAfterEvents) {

        public static final Pace NORMAL = new Pace(Duration.ofHours(20), Duration.ofDays(6), 0);
    }
}
