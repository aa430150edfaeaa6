package dev.aigoals.contract.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Everything that happens and is worth keeping; the name is the routing key {@code entity.action}. */
public enum EventType {
    USER_REGISTERED("user.registered"),
    USER_LOGGED_IN("user.logged_in"),
    USER_LOGGED_OUT("user.logged_out"),
    GOAL_CREATED("goal.created"),
    GOAL_STARTED("goal.started"),
    GOAL_COMPLETED("goal.completed"),
    GOAL_FAILED("goal.failed"),
    TASK_STARTED("task.started"),
    TASK_VALIDATED("task.validated"),
    TASK_COMPLETED("task.completed"),
    TASK_FAILED("task.failed"),
    CODE_SUBMITTED("code.submitted"),
    CODE_VALIDATED("code.validated"),
    FEEDBACK_GENERATED("feedback.generated"),
    PERFORMANCE_EVALUATED("performance.evaluated"),
    MOOD_DETECTED("mood.detected"),
    MOTIVATION_SENT("motivation.sent"),
    CONTRACT_CHECKED("contract.checked"),
    STATE_CHANGED("state.changed"),
    MODEL_CALLED("model.called");

    private final String routingKey;

    EventType(String routingKey) {
        this.routingKey = routingKey;
    }

    @JsonValue
    public String routingKey() {
        return routingKey;
    }

    @JsonCreator
    public static EventType of(String routingKey) {
        return Arrays.stream(values())
                .filter(type -> type.routingKey.equals(routingKey))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no event type " + routingKey));
    }
}
