package dev.aigoals.activities.models;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.aigoals.activities.models.ModelFailure.Kind;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Checks an answer against the JSON schema that was asked for. */
final class AnswerSchema {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private AnswerSchema() {}

    /** Empty where the answer obeys. */
    static Optional<Kind> violation(String schema, String answer) {
        try {
            JSON.readTree(answer);
        } catch (JacksonException notJson) {
            return Optional.of(Kind.BAD_JSON);
        }
        boolean obeys = SCHEMAS.getSchema(schema, InputFormat.JSON)
                .validate(answer, InputFormat.JSON)
                .isEmpty();
        return obeys ? Optional.empty() : Optional.of(Kind.SCHEMA_VIOLATED);
    }

    /** The JSON alone, where a model put it between code fences. */
    static String bare(String answer) {
        String text = answer.strip();
        int end = text.lastIndexOf("```");
        int start = text.indexOf('\n') + 1;
        return text.startsWith("```") && end > start && start > 0
                ? text.substring(start, end).strip()
                : text;
    }

    static String instruction(String schema) {
        return "Answer with JSON only, no other words, that obeys this JSON schema:\n" + schema;
    }
}
