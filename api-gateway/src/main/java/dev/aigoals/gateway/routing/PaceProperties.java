package dev.aigoals.gateway.routing;

import dev.aigoals.contract.goal.GoalRun.Pace;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The clockwork of new runs.
 *
 * @param nudgeAfter idle time until the learner is encouraged to come back
 * @param pauseAfter further idle time until the goal is paused
 * @param rollAfterEvents history events after which a run continues as new; 0 leaves it to the server
 */
@ConfigurationProperties("aigoals.pace")
public record PaceProperties(
        @DefaultValue("20h") Duration nudgeAfter,
        @DefaultValue("6d") Duration pauseAfter,
        @DefaultValue("0") int rollAfterEvents) {

    public PaceProperties {
        if (!nudgeAfter.isPositive() || !pauseAfter.isPositive()) {
            throw new IllegalArgumentException("aigoals.pace.nudge-after and pause-after must be more than zero");
        }
    }

    Pace pace() {
        return new Pace(nudgeAfter, pauseAfter, rollAfterEvents);
    }
}
