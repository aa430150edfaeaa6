package dev.aigoals.e2e.wire;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Holds what the server sends against the schemas of docs/protocol. */
final class WireSchemas {
    private static final String BASE = "https://aigoals.dev/protocol/v1/";
    private static final Path FOLDER =
            Path.of("..", "docs", "protocol", "schemas").toAbsolutePath().normalize();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(WireSchemas::text));

    private WireSchemas() {}

    /** Complaints about a server message; none where it follows its schema. */
    static List<String> complaints(String type, String message) {
        if (!Files.exists(FOLDER.resolve("server").resolve(type + ".schema.json"))) {
            return List.of("unknown message type " + type);
        }
        return SCHEMAS
                .getSchema(SchemaLocation.of(BASE + "server/" + type + ".schema.json"))
                .validate(message, InputFormat.JSON)
                .stream()
                .map(error -> error.toString() + " in " + message)
                .toList();
    }

    private static String text(String id) {
        try {
            return Files.readString(FOLDER.resolve(id.substring(BASE.length())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
