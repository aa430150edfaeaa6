package dev.aigoals.platform.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Digests of values by their JSON: equal for equal values, whatever the order of their keys. */
public final class CanonicalJson {
    private static final JsonMapper SORTED = WireConfiguration.wireMapper()
            .rebuild()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private CanonicalJson() {}

    /** The value's JSON with sorted keys and without white space. */
    public static String of(Object value) {
        // A tree keeps the order in which its keys came; maps are written sorted.
        var plain = SORTED.treeToValue(SORTED.valueToTree(value), Object.class);
        return SORTED.writeValueAsString(plain);
    }

    /** The SHA-256 of {@link #of}, in lower-case hexadecimal. */
    public static String digest(Object value) {
        return sha256(of(value));
    }

    /** The SHA-256 of the text's UTF-8, in lower-case hexadecimal. */
    public static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
