package dev.aigoals.gateway.message;

import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as it may come from outside: no key twice, no text after it, nothing that a database column cannot keep. */
@Component
public final class StrictJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Whether text is JSON that can be worked with. */
    public Judgement judge(String text) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            JsonNode tree = MAPPER.readTree(parser);
            if (tree == null || tree.isMissingNode() || parser.nextToken() != null) {
                return Judgement.MALFORMED;
            }
            return Strings.allStorable(tree) ? Judgement.PLAIN : Judgement.UNSTORABLE;
        } catch (JacksonException | NumberFormatException malformed) {
            return Judgement.MALFORMED;
        }
    }

    /** Whether a word from outside, such as a query, can be kept and compared. */
    public boolean storable(String text) {
        return Strings.storable(text);
    }

    /** What was found. */
    public enum Judgement {
        PLAIN,
        MALFORMED,
        UNSTORABLE
    }
}
