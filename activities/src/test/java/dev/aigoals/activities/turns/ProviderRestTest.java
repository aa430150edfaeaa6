package dev.aigoals.activities.turns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.activities.models.ModelFailure.Kind;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProviderRestTest {
    private final HandClock clock = new HandClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ProviderRest rest = new ProviderRest(meters, clock);

    @Test
    void restsAfterThreeFailuresAndThenLetsOneTrialThrough() {
        fail(3);
        assertThat(rest.isOn()).isTrue();
        assertThat(meters.get("aigoals.model.resting").gauge().value()).isOne();

        clock.pass(ProviderRest.LENGTH.plusSeconds(1));

        assertThat(rest.isOn()).as("the trial").isFalse();
        assertThat(rest.isOn()).as("beside the trial").isTrue();
        rest.answered();
        assertThat(rest.isOn()).isFalse();
        assertThat(meters.get("aigoals.model.resting").gauge().value()).isZero();
    }

    @Test
    void restsAgainWhereTheTrialFails() {
        fail(3);
        clock.pass(ProviderRest.LENGTH.plusSeconds(1));
        fail(1);

        assertThat(rest.isOn()).isTrue();
    }

    @Test
    void anAnswerBetweenFailuresKeepsItAwake() {
        fail(2);
        assertThat(rest.isOn()).isFalse();
        rest.answered();
        fail(2);

        assertThat(rest.isOn()).isFalse();
    }

    @Test
    void aTrialThatWasStoppedLeavesItsPlaceToTheNext() {
        fail(3);
        clock.pass(ProviderRest.LENGTH.plusSeconds(1));
        assertThat(rest.isOn()).isFalse();

        rest.stopped();

        assertThat(rest.isOn()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"BAD_JSON", "SCHEMA_VIOLATED", "CONTENT_FILTER", "LENGTH", "CANCELLED"})
    void whatSaysNothingAboutTheProviderBringsNoRest(Kind kind) {
        for (int turn = 0; turn < 10; turn++) {
            assertThat(rest.isOn()).isFalse();
            rest.failed(kind);
        }
    }

    private void fail(int times) {
        for (int turn = 0; turn < times; turn++) {
            assertThat(rest.isOn()).isFalse();
            rest.failed(Kind.PROVIDER_ERROR);
        }
    }
}
