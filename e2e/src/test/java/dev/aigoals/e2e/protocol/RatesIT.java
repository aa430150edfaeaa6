package dev.aigoals.e2e.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.e2e.system.RunningSystem;
import dev.aigoals.e2e.system.TestSystem;
import dev.aigoals.e2e.wire.WireClient;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningSystem.class)
class RatesIT {
    private final TestSystem system;

    RatesIT(TestSystem system) {
        this.system = system;
    }

    @Test
    void moreMessagesThanAllowedAreRateLimitedAndPingsCount() {
        try (WireClient client = system.learner().open()) {
            int allowed = allowed(client);
            flood(client, allowed);

            JsonNode refusal = pingUntilRefused(client);

            assertThat(WireClient.codeOf(refusal)).isEqualTo("rate_limited");
            assertThat(refusal.at("/payload/retryable").asBoolean()).isTrue();
            assertThat(refusal.at("/payload/retry_after_ms").longValue()).isPositive();
            assertThat(client.received("pong").count()).isGreaterThanOrEqualTo(allowed);
        }
    }

    @Test
    void anIdThatWasRefusedForItsRateIsUnusedAndMayBeSentAgainAfterTheNamedTime() {
        try (WireClient client = system.learner().open()) {
            flood(client, allowed(client));
            JsonNode refusal = pingUntilRefused(client);
            String id = refusal.path("reply_to").asString();
            Awaitility.await("the time that the gateway names")
                    .pollDelay(Duration.ofMillis(
                            refusal.at("/payload/retry_after_ms").longValue()))
                    .until(() -> true);
            client.send("create_goal_request", id, Map.of("description", "loops"));

            assertThat(client.reply(id, 1).path("type").asString()).isEqualTo("ack");
        }
    }

    @Test
    void whoeverKeepsIgnoringTheLimitIsClosedWith4429() {
        try (WireClient client = system.learner().open()) {
            flood(client, allowed(client) + 150);

            assertThat(client.closeCode()).isEqualTo(4429);
        }
    }

    private static int allowed(WireClient client) {
        return client.first("session_established")
                .at("/payload/limits/messages_per_minute")
                .intValue();
    }

    /** One at a time, so that nothing is on its way when the refusal is there. */
    private static JsonNode pingUntilRefused(WireClient client) {
        return Awaitility.await("a refused ping")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> client.ask("ping", Map.of()), WireClient.isOf("error"));
    }

    private static void flood(WireClient client, int times) {
        for (int sent = 0; sent < times; sent++) {
            client.send("ping", Map.of());
        }
    }
}
