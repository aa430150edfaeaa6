package dev.aigoals.platform.turns;

import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.goal.RunKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One turn of an agent with a model, as it was asked and answered.
 *
 * @param purpose what the words were for, such as {@code hint}
 * @param promptHash SHA-256 of the prompt's constant part
 * @param constant the prompt's constant part
 * @param changing the prompt's part of this turn
 * @param schema the JSON schema that the answer obeys; null for free text
 * @param answer what the model said, before any guard
 * @param tools what the model had called before it answered, in order
 * @param matter what the agent's own gate must know to judge another answer; its form is the agent's
 */
public record AgentTurn(
        UUID id,
        AgentName agent,
        String purpose,
        RunKey run,
        String promptHash,
        String constant,
        String changing,
        @Nullable String schema,
        String model,
        String answer,
        Instant at,
        List<ToolUse> tools,
        @Nullable JsonNode matter) {

    public AgentTurn {
        tools = tools == null ? List.of() : List.copyOf(tools);
    }

    /** A turn in which no tool was called and whose answer no gate of the agent's own could judge again. */
    public AgentTurn(
            UUID id,
            AgentName agent,
            String purpose,
            RunKey run,
            String promptHash,
            String constant,
            String changing,
            @Nullable String schema,
            String model,
            String answer,
            Instant at) {
        this(id, agent, purpose, run, promptHash, constant, changing, schema, model, answer, at, List.of(), null);
    }

    /**
     * One call of a tool by the model.
     *
     * @param name as the model gave it
     * @param arguments as the model gave them
     * @param answered false where the call was refused and nothing was run
     */
    public record ToolUse(String name, String arguments, boolean answered, String result) {}
}
