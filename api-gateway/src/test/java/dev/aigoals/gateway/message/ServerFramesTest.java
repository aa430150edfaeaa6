package dev.aigoals.gateway.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.contract.wire.ErrorCode;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ServerFramesTest {

    private final ServerFrames frames = new ServerFrames(new JsonMapper(), new ErrorTexts(), Clock.systemUTC());

    @ParameterizedTest
    @CsvSource({"PT0.000000001S, 1", "PT0.001S, 1", "PT0.4990001S, 500"})
    void aRefusalNamesNoPauseThatIsTooShort(Duration pause, long told) {
        var refusal = RequestRefused.of(ErrorCode.RATE_LIMITED).retryAfter(pause);

        var payload = (ServerFrames.ErrorPayload) frames.error("en", refusal).payload();

        assertThat(payload.retryAfterMs()).isEqualTo(told);
    }
}
