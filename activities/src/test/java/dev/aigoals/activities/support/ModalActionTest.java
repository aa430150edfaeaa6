package dev.aigoals.activities.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aigoals.contract.agent.EmotionalSupportAgent.Mood;
import org.junit.jupiter.api.Test;

class ModalActionTest {

    @Test
    void isFoundByItsNameOnTheWireAndByNoOther() {
        assertThat(ModalAction.of("show_me_a_hint")).contains(ModalAction.SHOW_ME_A_HINT);
        assertThat(ModalAction.of("SHOW_ME_A_HINT")).isEmpty();
        assertThat(ModalAction.of("dance")).isEmpty();
    }

    @Test
    void alwaysLetsALearnerSayThatTheMoodIsWrong() {
        assertThat(ModalAction.of("not_how_i_feel")).isPresent();
    }

    @Test
    void onlyABreakPausesAndOnlyAHintOpensOne() {
        for (ModalAction action : ModalAction.values()) {
            Mood mood = action.after(0.5);
            assertThat(mood.wantsPause()).as(action.id()).isEqualTo(action == ModalAction.TAKE_A_BREAK);
            assertThat(mood.wantsHint()).as(action.id()).isEqualTo(action == ModalAction.SHOW_ME_A_HINT);
        }
    }

    @Test
    void keepingOnLiftsTheMoodUpToTheTop() {
        assertThat(ModalAction.KEEP_GOING.after(0.45).score()).isCloseTo(0.55, within(1e-9));
        assertThat(ModalAction.KEEP_GOING.after(0.45).label()).isEqualTo("steady");
        assertThat(ModalAction.KEEP_GOING.after(0.97).score()).isEqualTo(1);
    }

    @Test
    void aMisreadMoodBecomesAnEvenOneAndAHigherOneStays() {
        assertThat(ModalAction.NOT_HOW_I_FEEL.after(0.1).score()).isEqualTo(0.7);
        assertThat(ModalAction.NOT_HOW_I_FEEL.after(0.9).score()).isEqualTo(0.9);
    }
}
