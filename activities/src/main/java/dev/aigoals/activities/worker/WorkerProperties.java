package dev.aigoals.activities.worker;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much one worker takes on.
 *
 * @param agentsAtOnce agents that run side by side
 * @param cachedGoals goals whose workflow stays in memory
 */
@Validated
@ConfigurationProperties("aigoals.worker")
public record WorkerProperties(
        @Min(1) @Max(1000) @DefaultValue("32") int agentsAtOnce,
        @Min(1) @Max(100_000) @DefaultValue("500") int cachedGoals) {}
