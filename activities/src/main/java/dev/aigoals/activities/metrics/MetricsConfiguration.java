package dev.aigoals.activities.metrics;

import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import java.io.IOException;
import java.net.InetAddress;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counts, and tells the counts to Prometheus at {@code /metrics} where a port is set; {@code /-/healthy} answers while the worker lives. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

    @Bean(destroyMethod = "close")
    PrometheusMeterRegistry meters() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(registry);
        return registry;
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression("${aigoals.metrics.port:0} != 0")
    HTTPServer metricsServer(MetricsProperties properties, PrometheusMeterRegistry registry) throws IOException {
        return HTTPServer.builder()
                .inetAddress(InetAddress.getByName(properties.address()))
                .port(properties.port())
                .registry(registry.getPrometheusRegistry())
                .buildAndStart();
    }
}
