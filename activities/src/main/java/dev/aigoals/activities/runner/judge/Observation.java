package dev.aigoals.activities.runner.judge;

import dev.aigoals.contract.content.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was seen of one call or program: its end, what it printed, and its arguments afterwards where they were asked for. */
public record Observation(
        Outcome outcome, String printed, @Nullable List<Value> argumentsAfter) {

    public static Observation of(Outcome outcome) {
        return new Observation(outcome, "", null);
    }
}
