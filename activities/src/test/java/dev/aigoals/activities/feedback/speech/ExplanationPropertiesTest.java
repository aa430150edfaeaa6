package dev.aigoals.activities.feedback.speech;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExplanationPropertiesTest {

    @Test
    void refusesTimesThatLeaveNoRoomForAWord() {
        assertThatThrownBy(() -> new ExplanationProperties(Duration.ZERO, Duration.ofSeconds(12)))
                .hasMessageContaining("aigoals.feedback.explanation.first-word");
        assertThatThrownBy(() -> new ExplanationProperties(Duration.ofSeconds(4), Duration.ofSeconds(3)))
                .hasMessageContaining("aigoals.feedback.explanation.whole");
    }
}
