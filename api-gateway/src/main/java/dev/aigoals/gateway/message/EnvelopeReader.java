package dev.aigoals.gateway.message;

import dev.aigoals.contract.wire.ErrorCode;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the outside of a frame, in this order: JSON and nothing after it, an object, no text that cannot be kept, an id in
 * its canonical form, a type, a payload.
 */
@Component
public final class EnvelopeReader {

    private static final Pattern CANONICAL =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final JsonMapper strict = StrictJson.MAPPER;

    /** The id that a frame carries, if it can be read at all. */
    public Opened open(String frame) {
        try (JsonParser parser = strict.createParser(frame)) {
            JsonNode tree = strict.readTree(parser);
            if (!(tree instanceof ObjectNode object)) {
                return new Opened(null, null, RequestRefused.of(ErrorCode.BAD_REQUEST, "not_an_object"));
            }
            UUID id = id(object.get("id"));
            if (trailing(parser)) {
                return new Opened(id, null, RequestRefused.of(ErrorCode.BAD_REQUEST, "trailing_text"));
            }
            return new Opened(id, object, null);
        } catch (JacksonException | NumberFormatException malformed) {
            return new Opened(null, null, RequestRefused.of(ErrorCode.BAD_REQUEST, "not_json"));
        }
    }

    private static boolean trailing(JsonParser parser) {
        try {
            return parser.nextToken() != null;
        } catch (JacksonException garbage) {
            return true;
        }
    }

    /** The envelope of an opened frame; a {@link RequestRefused} where something is missing or cannot be kept. */
    public Envelope read(Opened opened) {
        if (opened.refusal() != null) {
            throw opened.refusal();
        }
        ObjectNode frame = opened.frame();
        if (frame == null || opened.id() == null) {
            throw RequestRefused.of(ErrorCode.BAD_REQUEST, "no_id");
        }
        if (!Strings.allStorable(frame)) {
            throw RequestRefused.of(ErrorCode.BAD_REQUEST, "unstorable_text");
        }
        JsonNode type = frame.get("type");
        if (type == null || !type.isString()) {
            throw RequestRefused.of(ErrorCode.BAD_REQUEST, "no_type");
        }
        if (!(frame.get("payload") instanceof ObjectNode payload)) {
            throw RequestRefused.of(ErrorCode.BAD_REQUEST, "no_payload");
        }
        return new Envelope(opened.id(), type.stringValue(), payload);
    }

    static @Nullable UUID id(@Nullable JsonNode node) {
        return node != null
                        && node.isString()
                        && CANONICAL.matcher(node.stringValue()).matches()
                ? UUID.fromString(node.stringValue())
                : null;
    }

    /** A frame as far as it could be read: its id, its object, and what is wrong with it. */
    public record Opened(
            @Nullable UUID id,
            @Nullable ObjectNode frame,
            @Nullable RequestRefused refusal) {}
}
