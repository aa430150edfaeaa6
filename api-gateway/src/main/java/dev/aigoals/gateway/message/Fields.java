package dev.aigoals.gateway.message;

import dev.aigoals.contract.wire.ErrorCode;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a payload, taken out one by one; each doubt is a {@link RequestRefused} that names the field. */
final class Fields {

    private final ObjectNode payload;
    private final String prefix;

    Fields(ObjectNode payload) {
        this(payload, "");
    }

    Fields(ObjectNode payload, String prefix) {
        this.payload = payload;
        this.prefix = prefix;
    }

    UUID id(String name) {
        return optionalId(name).orElseThrow(() -> missing(name));
    }

    Optional<UUID> optionalId(String name) {
        return present(name).map(node -> {
            UUID id = EnvelopeReader.id(node);
            if (id == null) {
                throw invalid(name);
            }
            return id;
        });
    }

    String text(String name, int limit) {
        return optionalText(name, limit).orElseThrow(() -> missing(name));
    }

    Optional<String> optionalText(String name, int limit) {
        return present(name).map(node -> {
            if (!node.isString()) {
                throw invalid(name);
            }
            String text = node.stringValue();
            if (Strings.length(text) > limit) {
                throw RequestRefused.of(ErrorCode.TOO_LARGE, "field_too_large", prefix + name, limit);
            }
            return text;
        });
    }

    String oneOf(String name, Set<String> values) {
        return optionalOneOf(name, values).orElseThrow(() -> missing(name));
    }

    Optional<String> optionalOneOf(String name, Set<String> values) {
        return present(name).map(node -> {
            if (!node.isString() || !values.contains(node.stringValue())) {
                throw invalid(name);
            }
            return node.stringValue();
        });
    }

    long integer(String name, long least, long most) {
        return optionalInteger(name, least, most).orElseThrow(() -> missing(name));
    }

    Optional<Long> optionalInteger(String name, long least, long most) {
        return present(name).map(node -> {
            if (!node.isIntegralNumber() || !node.canConvertToLong()) {
                throw invalid(name);
            }
            long value = node.longValue();
            if (value < least || value > most) {
                throw invalid(name);
            }
            return value;
        });
    }

    boolean bool(String name) {
        JsonNode node = present(name).orElseThrow(() -> missing(name));
        if (!node.isBoolean()) {
            throw invalid(name);
        }
        return node.booleanValue();
    }

    /** The field where it is there; a null counts as not there. */
    Optional<JsonNode> present(String name) {
        @Nullable JsonNode node = payload.get(name);
        return node == null || node.isNull() ? Optional.empty() : Optional.of(node);
    }

    RequestRefused invalid(String name) {
        return RequestRefused.of(ErrorCode.BAD_REQUEST, "invalid_field", prefix + name);
    }

    RequestRefused missing(String name) {
        return RequestRefused.of(ErrorCode.BAD_REQUEST, "missing_field", prefix + name);
    }
}
