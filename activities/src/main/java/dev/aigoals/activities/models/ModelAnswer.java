package dev.aigoals.activities.models;

import java.time.Duration;
import java.util.List;

/**
 * What a model said.
 *
 * @param model the name that the server gave the model
 * @param calls requests that were sent to the provider for this answer, failed ones included
 * @param tools what it had called before, in order
 */
public record ModelAnswer(
        String text,
        String finishReason,
        TokenUsed usage,
        String model,
        Duration duration,
        Duration firstToken,
        int calls,
        List<ToolUse> tools) {

    public ModelAnswer {
        tools = List.copyOf(tools);
    }
}
