package dev.aigoals.platform.turns;

import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.goal.RunKey;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One turn of an agent with a model, as it was asked and answered.
 *
 * @param purpose what the words were for, such as {@code hint}
 * @param promptHash SHA-256 of the prompt's constant part
 * @param constant the prompt's constant part
 * @param changing the prompt's part of this turn
 * @param schema the JSON schema that the answer obeys; null for free text
 * @param answer what the model said, before any guard
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
        Instant at) {}
