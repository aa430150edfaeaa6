package dev.aigoals.activities.metrics;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where a worker tells its metrics.
 *
 * @param address the address to listen on
 * @param port 0 for nowhere
 */
@ConfigurationProperties("aigoals.metrics")
record MetricsProperties(
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue("0") int port) {

    MetricsProperties {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("aigoals.metrics.port must be a port, or 0 for none");
        }
    }
}
