package dev.aigoals.platform.temporal;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Temporal is.
 *
 * @param target {@code host:port} of its front end
 * @param uiUrl address of its user interface, for links that instructors follow; null for no links
 */
@ConfigurationProperties("aigoals.temporal")
public record TemporalProperties(
        @DefaultValue("") String target,
        @DefaultValue("default") String namespace,
        @Nullable String uiUrl) {
    public TemporalProperties {
        if (!target.contains(":")) {
            throw new IllegalArgumentException(
                    "aigoals.temporal.target must be host:port of a Temporal server, such as localhost:7233");
        }
    }

    boolean onLoopback() {
        return target.startsWith("127.") || target.startsWith("localhost:") || target.startsWith("[::1]");
    }
}
