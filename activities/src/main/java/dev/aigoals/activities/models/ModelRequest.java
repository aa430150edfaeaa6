package dev.aigoals.activities.models;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What an agent asks of a model.
 *
 * @param agent the agent's name, as it is counted
 * @param constant the part of the prompt that never changes: it goes first, so that the provider can cache it
 * @param changing the part that is of this turn, with whatever a learner wrote delimited as data
 * @param patience how long the whole turn may take, retries included; a provider's own time limits hold besides
 * @param schema the JSON schema that the answer must obey; empty for free text
 * @param tools what the model may call before it answers
 */
public record ModelRequest(
        String agent,
        String constant,
        String changing,
        Optional<String> schema,
        ModelSize size,
        Duration patience,
        List<ModelTool> tools) {

    public ModelRequest {
        tools = List.copyOf(tools);
    }

    /** A request without tools. */
    public ModelRequest(
            String agent,
            String constant,
            String changing,
            Optional<String> schema,
            ModelSize size,
            Duration patience) {
        this(agent, constant, changing, schema, size, patience, List.of());
    }
}
