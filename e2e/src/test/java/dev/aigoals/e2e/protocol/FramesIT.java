package dev.aigoals.e2e.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.e2e.system.RunningSystem;
import dev.aigoals.e2e.system.TestSystem;
import dev.aigoals.e2e.wire.WireClient;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningSystem.class)
class FramesIT {
    private static final int LIMIT = 256 * 1024;
    private static final int DEEP = 20_000;

    private final TestSystem system;
    private WireClient client;

    FramesIT(TestSystem system) {
        this.system = system;
        this.client = system.learner().open();
    }

    @BeforeEach
    void isOpen() {
        client.assertAlive();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "ping",
                "[]",
                "\"ping\"",
                "null",
                "42",
                "{\"type\":\"ping\",\"payload\":{}}",
                "{\"type\":\"ping\",\"id\":7,\"payload\":{}}",
                "{\"type\":\"ping\",\"id\":\"7\",\"payload\":{}}",
                "{\"type\":\"ping\",\"id\":\"3E9D2C1B-7A6F-4B5E-9D8C-4F3A2B1C0D65\",\"payload\":{}}",
                "{\"type\":\"ping\",\"id\":\"3e9d2c1b7a6f4b5e9d8c4f3a2b1c0d65\",\"payload\":{}}",
                "{\"type\":\"ping\",\"id\":\"{3e9d2c1b-7a6f-4b5e-9d8c-4f3a2b1c0d65}\",\"payload\":{}}"
            })
    void answersAFrameWithoutAReadableIdWithBadRequestAndLivesOn(String frame) {
        client.text(frame);

        JsonNode error = client.first("error");
        assertThat(error.at("/payload/code").asString()).isEqualTo("bad_request");
        assertThat(error.path("reply_to").isNull()).isTrue();
        client.assertAlive();
    }

    @Test
    void answersTextAfterTheObjectWithBadRequest() {
        client.text("{\"type\":\"ping\",\"id\":\"" + UUID.randomUUID() + "\",\"payload\":{}} {}");

        assertThat(WireClient.codeOf(client.first("error"))).isEqualTo("bad_request");
        client.assertAlive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"%s\",\"payload\":{}}",
                "{\"type\":7,\"id\":\"%s\",\"payload\":{}}",
                "{\"type\":\"snapshot_request\",\"id\":\"%s\"}",
                "{\"type\":\"snapshot_request\",\"id\":\"%s\",\"payload\":[]}",
                "{\"type\":\"snapshot_request\",\"id\":\"%s\",\"payload\":{}}",
                "{\"type\":\"snapshot_request\",\"id\":\"%s\",\"payload\":{\"goal_id\":7}}",
                "{\"type\":\"snapshot_request\",\"id\":\"%s\",\"payload\":{\"goal_id\":null}}",
                "{\"type\":\"sync_request\",\"id\":\"%s\",\"payload\":{\"after_seq\":\"7\"}}",
                "{\"type\":\"create_goal_request\",\"id\":\"%s\",\"payload\":{}}",
                "{\"type\":\"create_goal_request\",\"id\":\"%s\",\"payload\":{\"description\":[\"loops\"]}}",
                "{\"type\":\"create_goal_request\",\"id\":\"%s\",\"payload\":{\"description\":\"   \\n\"}}",
                "{\"type\":\"create_goal_request\",\"id\":\"%s\",\"payload\":{\"description\":\"loops\",\"difficulty\":\"cruel\"}}",
                "{\"type\":\"create_goal_request\",\"id\":\"%s\",\"payload\":{\"description\":\"loops\",\"time_budget_minutes\":\"ten\"}}"
            })
    void answersAMissingFieldOrAWrongTypeWithBadRequestToThatId(String template) {
        String id = UUID.randomUUID().toString();

        client.text(template.formatted(id));

        assertThat(WireClient.codeOf(client.reply(id))).isEqualTo("bad_request");
        client.assertAlive();
    }

    @Test
    void answersAnUnknownTypeWithUnknownTypeAndLivesOn() {
        assertThat(client.refused("confetti_request", Map.of())).isEqualTo("unknown_type");
        client.assertAlive();
    }

    @Test
    void ignoresUnknownFields() {
        String id = UUID.randomUUID().toString();

        client.text(
                "{\"type\":\"ping\",\"id\":\"" + id + "\",\"colour\":{\"deep\":[1]},\"payload\":{\"mood\":\"fine\"}}");

        assertThat(client.reply(id).path("type").asString()).isEqualTo("pong");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"create_goal_request\",\"id\":\"%s\",\"payload\":{\"description\":\"a \\u0000 b\"}}",
                "{\"type\":\"create_goal_request\",\"id\":\"%s\",\"payload\":{\"description\":\"a \\ud800 b\"}}",
                "{\"type\":\"create_goal_request\",\"id\":\"%s\",\"payload\":{\"description\":\"a \\udc00\\ud800 b\"}}",
                "{\"type\":\"ping\",\"id\":\"%s\",\"payload\":{\"unknown\":{\"deep\":[\"\\u0000\"]}}}",
                "{\"type\":\"ping\",\"id\":\"%s\",\"unknown\":\"\\udfff\",\"payload\":{}}"
            })
    void refusesNulAndLoneSurrogatesInEveryStringKnownOrNot(String template) {
        client.text(template.formatted(UUID.randomUUID()));

        assertThat(WireClient.codeOf(client.first("error"))).isEqualTo("bad_request");
        client.assertAlive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"deep\":"})
    void answersTextThatIsTooDeepWithBadRequestAndLivesOn(String opening) {
        String id = UUID.randomUUID().toString();
        String closing = opening.equals("[") ? "]" : "}";

        client.text("{\"type\":\"ping\",\"id\":\"" + id + "\",\"payload\":{\"unknown\":" + opening.repeat(DEEP) + "0"
                + closing.repeat(DEEP) + "}}");

        assertThat(WireClient.codeOf(client.first("error"))).isEqualTo("bad_request");
        client.assertAlive();
    }

    @Test
    void answersControlFramesEvenBetweenThePiecesOfAMessage() {
        String id = UUID.randomUUID().toString();
        String message = "{\"type\":\"ping\",\"id\":\"" + id + "\",\"payload\":{}}";

        client.interrupted(message, "still there?".getBytes(StandardCharsets.UTF_8));

        assertThat(client.reply(id).path("type").asString()).isEqualTo("pong");
        client.awaitPong("still there?");
    }

    @Test
    void takesPairsOfSurrogates() {
        String id = UUID.randomUUID().toString();

        client.text("{\"type\":\"ping\",\"id\":\"" + id + "\",\"payload\":{\"face\":\"\\ud83d\\ude00\"}}");

        assertThat(client.reply(id).path("type").asString()).isEqualTo("pong");
    }

    @Test
    void closesWith1003OnABinaryFrame() {
        client.binary((byte) 1, (byte) 2);

        assertThat(client.closeCode()).isEqualTo(1003);
    }

    @Test
    void closesWith1007OnTextThatIsNotUtf8() {
        client.textBytes("{\"type\":\"ping\"".getBytes(StandardCharsets.UTF_8)[0], (byte) 0xC3, (byte) 0x28);

        assertThat(client.closeCode()).isEqualTo(1007);
    }

    @Test
    void closesWith1009OnAMessageOver256KiB() {
        client.text(pingOf(UUID.randomUUID().toString(), LIMIT + 1));

        assertThat(client.closeCode()).isEqualTo(1009);
    }

    @Test
    void closesWith1009OnAMessageThatIsTooLargeOnlyAfterReassembly() {
        client.fragmented(pingOf(UUID.randomUUID().toString(), LIMIT + 1), 32 * 1024);

        assertThat(client.closeCode()).isEqualTo(1009);
    }

    @Test
    void takesAMessageOfExactly256KiBWholeOrInPieces() {
        String whole = UUID.randomUUID().toString();
        String pieces = UUID.randomUUID().toString();

        client.text(pingOf(whole, LIMIT));
        assertThat(client.reply(whole).path("type").asString()).isEqualTo("pong");
        client.fragmented(pingOf(pieces, LIMIT), 10_000);
        assertThat(client.reply(pieces).path("type").asString()).isEqualTo("pong");
    }

    @Test
    void answersAPingWithOnePong() {
        String id = client.send("ping", Map.of());
        client.reply(id);

        assertThat(client.settled().stream()
                        .filter(message -> id.equals(message.path("reply_to").asString("")))
                        .map(message -> message.path("type").asString()))
                .containsExactly("pong");
    }

    @Test
    void saysInTheLearnersLanguageWhatToDo() {
        try (WireClient spanish = system.learner("es").open()) {
            String inEnglish = client.ask("confetti_request", Map.of())
                    .at("/payload/message")
                    .asString();
            String inSpanish = spanish.ask("confetti_request", Map.of())
                    .at("/payload/message")
                    .asString();

            assertThat(inSpanish).isNotBlank().isNotEqualTo(inEnglish);
        }
    }

    private static String pingOf(String id, int bytes) {
        String head = "{\"type\":\"ping\",\"id\":\"" + id + "\",\"payload\":{\"padding\":\"";
        String tail = "\"}}";
        return head + "x".repeat(bytes - head.length() - tail.length()) + tail;
    }
}
