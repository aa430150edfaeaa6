package dev.aigoals.contract.goal;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.aigoals.contract.id.RequestId;
import java.util.Locale;

/** The learner pauses, resumes or abandons the goal. */
public record GoalControl(RequestId requestId, Action action) {

    /** What is to happen to the goal. */
    public enum Action {
        PAUSE,
        RESUME,
        ABANDON;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
