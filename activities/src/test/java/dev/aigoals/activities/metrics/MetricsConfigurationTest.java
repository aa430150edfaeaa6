package dev.aigoals.activities.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class MetricsConfigurationTest {
    private final ApplicationContextRunner worker =
            new ApplicationContextRunner().withUserConfiguration(MetricsConfiguration.class, Bound.class);

    @Test
    void aScrapeReadsWhatACallToAModelCost() {
        int port = freePort();
        worker.withPropertyValues("aigoals.metrics.port=" + port).run(context -> {
            MeterRegistry meters = context.getBean(MeterRegistry.class);
            meters.counter("aigoals.model.cost", "agent", "feedback", "model", "small")
                    .increment(0.25);
            meters.timer("aigoals.model.calls", "agent", "feedback", "model", "small", "outcome", "answered")
                    .record(Duration.ofMillis(1500));

            assertThat(get(port, "/metrics").body())
                    .contains("aigoals_model_cost_total{agent=\"feedback\",model=\"small\"} 0.25")
                    .contains(
                            "aigoals_model_calls_seconds_sum{agent=\"feedback\",model=\"small\",outcome=\"answered\"} 1.5")
                    .contains("jvm_memory_used_bytes");
            assertThat(get(port, "/-/healthy").statusCode()).isEqualTo(200);
        });
    }

    @Test
    void nobodyListensWhereNoPortIsSet() {
        worker.run(context -> assertThat(context).doesNotHaveBean(HTTPServer.class));
        worker.withPropertyValues("aigoals.metrics.port=0")
                .run(context -> assertThat(context).doesNotHaveBean(HTTPServer.class));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    @EnableConfigurationProperties(MetricsProperties.class)
    static class Bound {}
}
