package dev.aigoals.gateway.routing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the gateway talks to goals.
 *
 * @param deadline how long a goal may take to accept a message before the client is told to send it again
 */
@ConfigurationProperties("aigoals.workflows")
public record WorkflowProperties(@DefaultValue("5s") Duration deadline) {}
