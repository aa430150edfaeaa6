package dev.aigoals.platform.turns;

import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.goal.RunKey;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;

/**
 * One request to a provider.
 *
 * @param id one for each request, retries included
 * @param inputTokens all of the prompt, those from the provider's cache included
 * @param estimated whether the tokens were counted here, because the provider told no figures
 * @param cost dollars
 */
public record ModelCall(
        UUID id,
        UUID turnId,
        AgentName agent,
        RunKey run,
        String model,
        long inputTokens,
        long cachedTokens,
        long outputTokens,
        boolean estimated,
        BigDecimal cost,
        Duration duration) {}
