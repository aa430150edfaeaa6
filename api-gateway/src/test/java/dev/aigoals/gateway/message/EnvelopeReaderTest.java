package dev.aigoals.gateway.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aigoals.contract.wire.ErrorCode;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeReaderTest {

    private static final String ID = "0b7e7c3e-6f5f-4f0e-9d0c-0a1b2c3d4e5f";

    private final EnvelopeReader reader = new EnvelopeReader();

    @Test
    void readsTypeIdAndPayloadAndIgnoresWhatElseIsThere() {
        Envelope envelope = reader.read(reader.open("""
                {"type": "ping", "id": "%s", "payload": {"x": 1}, "more": [true]}
                """.formatted(ID)));
        assertThat(envelope.type()).isEqualTo("ping");
        assertThat(envelope.id()).isEqualTo(UUID.fromString(ID));
        assertThat(envelope.payload().get("x").intValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "{",
                "nonsense",
                "{'type': 'ping'}",
                "{\"type\": \"ping\",}",
                "{\"type\": \"ping\" \"id\": 1}",
                "{\"a\": NaN}",
                "{\"a\": 01}",
                "{\"a\": \"line\nbreak\"}",
                "/* a word */ {}",
                "{\"a\": 1e99999999999}",
                "\u0000"
            })
    void whatIsNotJsonHasNoIdAndIsABadRequest(String frame) {
        EnvelopeReader.Opened opened = reader.open(frame);
        assertThat(opened.id()).isNull();
        assertRefused(opened);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "1", "true", "null", "[{\"type\": \"ping\"}]"})
    void whatIsNotAnObjectIsABadRequest(String frame) {
        EnvelopeReader.Opened opened = reader.open(frame);
        assertThat(opened.id()).isNull();
        assertRefused(opened);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"type\": \"a\", \"type\": \"b\"", "\"payload\": {\"x\": 1, \"x\": 1}"})
    void aKeyThatComesTwiceIsABadRequestAtAnyDepth(String twice) {
        assertRefused(reader.open("{\"id\": \"" + ID + "\", " + twice + "}"));
    }

    @Test
    void aTowerOfBracketsIsABadRequestAndBreaksNothing() {
        for (String open : new String[] {"[", "{\"a\":"}) {
            assertRefused(reader.open("{\"payload\": " + open.repeat(40_000)));
        }
        assertRefused(reader.open("{\"payload\": " + "[".repeat(20_000) + "]".repeat(20_000) + "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" x", "{}", " ]", " \"", ","})
    void textAfterTheObjectIsABadRequestUnderItsId(String after) {
        EnvelopeReader.Opened opened = reader.open(frame("\"ping\"", "{}") + after);
        assertThat(opened.id()).isEqualTo(UUID.fromString(ID));
        assertRefused(opened);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"0B7E7C3E-6F5F-4F0E-9D0C-0A1B2C3D4E5F\"",
                "\"0b7e7c3e6f5f4f0e9d0c0a1b2c3d4e5f\"",
                "\"{0b7e7c3e-6f5f-4f0e-9d0c-0a1b2c3d4e5f}\"",
                "\"0b7e7c3e-6f5f-4f0e-9d0c-0a1b2c3d4e5f \"",
                "\"1-1-1-1-1\"",
                "\"\"",
                "1",
                "null",
                "[\"0b7e7c3e-6f5f-4f0e-9d0c-0a1b2c3d4e5f\"]"
            })
    void anIdInAnotherFormIsNoId(String id) {
        EnvelopeReader.Opened opened = reader.open("{\"type\": \"ping\", \"id\": " + id + ", \"payload\": {}}");
        assertThat(opened.id()).isNull();
        assertRefused(opened);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1", "[\"ping\"]", "{}"})
    void aTypeThatIsNoTextIsABadRequest(String type) {
        assertRefused(reader.open(frame(type, "{}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1", "[]", "\"\""})
    void aPayloadThatIsNoObjectIsABadRequest(String payload) {
        assertRefused(reader.open(frame("\"ping\"", payload)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\": \"a\\u0000b\"}",
                "{\"code\": \"\\ud800\"}",
                "{\"code\": \"\\udc00\\ud800\"}",
                "{\"unknown\": [{\"deep\": \"\\u0000\"}]}",
                "{\"k\\u0000\": 1}",
                "{\"k\\udfff\": 1}"
            })
    void textThatCannotBeKeptIsABadRequestWhereverItStands(String payload) {
        EnvelopeReader.Opened opened = reader.open(frame("\"ping\"", payload));
        assertThat(opened.id()).isEqualTo(UUID.fromString(ID));
        assertRefused(opened);
    }

    @Test
    void textThatCannotBeKeptIsSeenOutsideOfThePayload() {
        assertRefused(reader.open("""
                {"type": "ping", "id": "%s", "payload": {}, "more": "\\u0000"}""".formatted(ID)));
        assertRefused(reader.open(frame("\"pi\\ud83dng\"", "{}")));
    }

    @Test
    void aWholeSurrogatePairIsTextLikeAnyOther() {
        assertThat(reader.read(reader.open(frame("\"ping\"", "{\"code\": \"\\ud83d\\ude00 😀\"}")))
                        .payload()
                        .get("code")
                        .stringValue())
                .isEqualTo("😀 😀");
    }

    private static String frame(String type, String payload) {
        return "{\"type\": " + type + ", \"id\": \"" + ID + "\", \"payload\": " + payload + "}";
    }

    private void assertRefused(EnvelopeReader.Opened opened) {
        assertThatThrownBy(() -> reader.read(opened))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.BAD_REQUEST));
    }
}
