package dev.aigoals.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.aigoals.activities.replay.ReplayPlan;
import dev.aigoals.standalone.Refusal;
import dev.aigoals.standalone.command.ReplayCommand.Request;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayCommandTest {

    @Test
    void aDayBeginsAtMidnightOfUtc() {
        Request request = Request.parse(List.of("--model", "other", "--since", "2026-01-31", "--data", "/d"));

        assertThat(request.plan())
                .isEqualTo(new ReplayPlan(Optional.of("other"), false, Instant.parse("2026-01-31T00:00:00Z")));
        assertThat(request.rest()).containsExactly("--data", "/d");
    }

    @Test
    void aMomentMayBeNamed() {
        Request request = Request.parse(List.of("--since", "2026-01-31T12:30:00Z", "--present-prompts"));

        assertThat(request.plan())
                .isEqualTo(new ReplayPlan(Optional.empty(), true, Instant.parse("2026-01-31T12:30:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--model other", "--since", "--since yesterday", "--since 2026-13-01", "--model --since"})
    void wrongUseIsRefusedWithAnExample(String words) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Request.parse(List.of(words.split(" "))))
                .satisfies(refusal -> assertThat(refusal.remedy()).contains("--since 2026-01-31"));
    }
}
