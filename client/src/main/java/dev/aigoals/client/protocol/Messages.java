package dev.aigoals.client.protocol;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes the text frames of both directions. */
public final class Messages {
    private static final WireTypes<ServerMessage> SERVER = new WireTypes<>(ServerMessage.class);
    private static final WireTypes<ClientMessage> CLIENT = new WireTypes<>(ClientMessage.class);

    private final JsonMapper mapper = ProtocolJson.mapper();

    public String encode(Request request) {
        ObjectNode frame = mapper.createObjectNode();
        frame.put("type", WireTypes.nameOf(request.payload().getClass()));
        frame.put("id", request.id().toString());
        frame.set("payload", mapper.valueToTree(request.payload()));
        return mapper.writeValueAsString(frame);
    }

    public String encode(Envelope envelope) {
        ObjectNode frame = mapper.createObjectNode();
        frame.put("type", envelope.type());
        frame.put("seq", envelope.seq());
        frame.put("reply_to", envelope.replyTo());
        frame.put("at", envelope.at().toString());
        frame.set("payload", mapper.valueToTree(envelope.payload()));
        return mapper.writeValueAsString(frame);
    }

    /** Fails with {@link MessageFormatException} where the frame does not follow the protocol. */
    public Envelope decode(String frame) {
        try {
            JsonNode tree = object(mapper.readTree(frame));
            String type = requiredText(tree, "type");
            return new Envelope(
                    type,
                    number(tree.path("seq")),
                    text(tree.path("reply_to")),
                    Instant.parse(requiredText(tree, "at")),
                    payload(type, object(tree.path("payload"))));
        } catch (JacksonException | DateTimeParseException malformed) {
            throw new MessageFormatException("The server sent a message that cannot be read", malformed);
        }
    }

    /** Reads a client's own message back; fails with {@link MessageFormatException} on an unknown type. */
    public Request decodeRequest(String frame) {
        try {
            JsonNode tree = object(mapper.readTree(frame));
            String type = requiredText(tree, "type");
            Class<? extends ClientMessage> payload =
                    CLIENT.classOf(type).orElseThrow(() -> new MessageFormatException("Unknown type " + type));
            return new Request(
                    UUID.fromString(requiredText(tree, "id")), mapper.treeToValue(tree.path("payload"), payload));
        } catch (JacksonException malformed) {
            throw new MessageFormatException("The message cannot be read", malformed);
        }
    }

    private ServerMessage payload(String type, JsonNode payload) {
        Class<? extends ServerMessage> known = SERVER.classOf(type).orElse(null);
        return known == null ? new ServerMessage.Unknown(type, payload) : mapper.treeToValue(payload, known);
    }

    private static JsonNode object(JsonNode node) {
        if (!node.isObject()) {
            throw new MessageFormatException("The server sent something other than a JSON object");
        }
        return node;
    }

    private static String requiredText(JsonNode tree, String field) {
        String value = text(tree.path(field));
        if (value == null) {
            throw new MessageFormatException("The message has no " + field);
        }
        return value;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }

    private static @Nullable Long number(JsonNode node) {
        return node.isIntegralNumber() ? node.longValue() : null;
    }
}
