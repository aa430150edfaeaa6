package dev.aigoals.gateway.idempotency;

import dev.aigoals.platform.wire.CanonicalJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** A digest that is the same for equal JSON values: the order of keys is nothing, 1.0 is 1. */
final class PayloadHash {

    private PayloadHash() {}

    static String of(JsonNode payload) {
        StringBuilder canonical = new StringBuilder();
        write(payload, canonical);
        return CanonicalJson.sha256(canonical.toString());
    }

    private static void write(JsonNode node, StringBuilder to) {
        if (node.isObject()) {
            List<String> names = new ArrayList<>(node.propertyNames());
            names.sort(null);
            to.append('{');
            for (String name : names) {
                to.append(StringNode.valueOf(name)).append(':');
                write(node.get(name), to);
                to.append(',');
            }
            to.append('}');
        } else if (node.isArray()) {
            to.append('[');
            for (JsonNode element : node.values()) {
                write(element, to);
                to.append(',');
            }
            to.append(']');
        } else if (node.isNumber()) {
            to.append(number(node.decimalValue()));
        } else {
            to.append(node);
        }
    }

    /** Digits without trailing zeros and a power of ten; the exponent may be larger than a decimal's own. */
    private static String number(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal digits = new BigDecimal(value.unscaledValue()).stripTrailingZeros();
        return digits.unscaledValue() + "E" + (-(long) value.scale() - digits.scale());
    }
}
