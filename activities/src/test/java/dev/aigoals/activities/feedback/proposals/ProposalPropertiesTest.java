package dev.aigoals.activities.feedback.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProposalPropertiesTest {

    @Test
    void namesTheSettingThatIsWrong() {
        assertThatThrownBy(() -> new ProposalProperties(Duration.ZERO, Duration.ofSeconds(8)))
                .hasMessageContaining("aigoals.feedback.proposals.patience");
        assertThatThrownBy(() -> new ProposalProperties(Duration.ofMinutes(3), Duration.ofSeconds(1)))
                .hasMessageContaining("at most 3m");
    }

    @Test
    void takesTheLongestThatATurnHasRoomFor() {
        assertThat(new ProposalProperties(Duration.ofSeconds(172), Duration.ofSeconds(8)).patience())
                .isEqualTo(Duration.ofSeconds(172));
    }
}
