package dev.aigoals.client.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    private static final String HEAD = "\"seq\":null,\"reply_to\":null,\"at\":\"2026-03-01T10:00:00Z\"";

    private final Messages messages = new Messages();

    @Test
    void keepsAMessageOfAnUnknownTypeInsteadOfFailing() {
        Envelope envelope = messages.decode("{\"type\":\"confetti\"," + HEAD + ",\"payload\":{\"colour\":\"red\"}}");

        assertThat(envelope.payload())
                .isInstanceOfSatisfying(
                        ServerMessage.Unknown.class,
                        unknown -> assertThat(unknown.payload().path("colour").stringValue())
                                .isEqualTo("red"));
    }

    @Test
    void passesOverFieldsThatANewerServerAdds() {
        Envelope envelope =
                messages.decode("{\"type\":\"pong\",\"trace\":7," + HEAD + ",\"payload\":{\"mood\":\"fine\"}}");

        assertThat(envelope.payload()).isEqualTo(new ServerMessage.Pong());
    }

    @Test
    void takesAPhaseThatItDoesNotKnowAsUnknown() {
        Envelope envelope = messages.decode("{\"type\":\"goal_state_changed\"," + HEAD
                + ",\"payload\":{\"goal_id\":\"g\",\"phase\":\"dreaming\",\"previous\":null,\"reason\":\"new\"}}");

        assertThat(envelope.payload())
                .isInstanceOfSatisfying(
                        ServerMessage.GoalStateChanged.class,
                        changed -> assertThat(changed.phase()).isEqualTo(Goal.Phase.UNKNOWN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"type\":\"pong\"}",
                "{\"seq\":1}",
                "{\"type\":\"pong\",\"seq\":null,\"reply_to\":null,\"at\":\"yesterday\",\"payload\":{}}",
                "{\"type\":\"pong\",\"seq\":null,\"reply_to\":null,\"at\":\"2026-03-01T10:00:00Z\",\"payload\":{}} x"
            })
    void refusesWhatIsNotAMessage(String frame) {
        assertThatThrownBy(() -> messages.decode(frame)).isInstanceOf(MessageFormatException.class);
    }

    @Test
    void leavesOutWhatARequestDoesNotSay() {
        String frame = messages.encode(Request.of(ClientMessage.CreateGoalRequest.of("loops")));

        assertThat(frame).contains("\"payload\":{\"description\":\"loops\"}");
    }
}
