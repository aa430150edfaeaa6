package dev.aigoals.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.gateway.security.RedisStandIn;
import dev.aigoals.platform.live.BestEffort;
import dev.aigoals.platform.live.RateLimits;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class MessageRatesTest {

    private final MessageRates rates = new MessageRates(
            limits(5), new RateLimits(new RedisStandIn().silent().client(), new BestEffort()));
    private final LearnerId ana = LearnerId.of(UUID.randomUUID());

    @Test
    void limitsEachUserOnThisGatewayEvenWithoutRedis() {
        for (int message = 0; message < 5; message++) {
            assertThat(rates.take(ana)).isEmpty();
        }
        assertThat(rates.take(ana))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(12)));
        assertThat(rates.take(LearnerId.of(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void forgettingThoseWithAFullBudgetGivesNobodyMore() {
        for (int message = 0; message < 5; message++) {
            assertThat(rates.take(ana)).isEmpty();
        }
        rates.forgetFull();
        assertThat(rates.take(ana)).isPresent();
    }

    static SocketProperties limits(int messagesPerMinute) {
        return new SocketProperties(
                List.of(),
                DataSize.ofKilobytes(256),
                messagesPerMinute,
                100,
                16,
                Duration.ofMinutes(5),
                Duration.ofSeconds(2),
                1000,
                4_194_304,
                Duration.ofSeconds(20));
    }
}
