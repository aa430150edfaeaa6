package dev.aigoals.client.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GoldenMessagesTest {
    private static final Path DOCS =
            Path.of("..", "docs", "protocol").toAbsolutePath().normalize();
    private static final String BASE = "https://aigoals.dev/protocol/v1/";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(GoldenMessagesTest::schemaText));

    private final Messages messages = new Messages();

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyGoldenMessage")
    void followsItsSchema(Path golden) {
        assertThat(schemaOf(golden).validate(read(golden), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("clientMessages")
    void clientMessageSurvivesReadingAndWriting(Path golden) {
        Request request = messages.decodeRequest(read(golden));

        assertThat(JSON.readTree(messages.encode(request))).isEqualTo(JSON.readTree(read(golden)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("serverMessages")
    void serverMessageSurvivesReadingAndWriting(Path golden) {
        Envelope envelope = messages.decode(read(golden));

        assertThat(envelope.payload()).isNotInstanceOf(ServerMessage.Unknown.class);
        assertThat(JSON.readTree(messages.encode(envelope))).isEqualTo(JSON.readTree(read(golden)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyGoldenMessage")
    void schemaRefusesTheMessageWithoutItsPayload(Path golden) {
        var withoutPayload = JSON.readTree(read(golden)).asObject().without("payload");

        assertThat(schemaOf(golden).validate(withoutPayload.toString(), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void everyMessageTypeOfTheClientHasASchemaAndAGoldenMessage() {
        assertThat(typesIn("golden/client"))
                .isEqualTo(typesIn("schemas/client"))
                .isEqualTo(names(new WireTypes<>(ClientMessage.class)));
    }

    @Test
    void everyMessageTypeOfTheServerHasASchemaAndAGoldenMessage() {
        assertThat(typesIn("golden/server"))
                .isEqualTo(typesIn("schemas/server"))
                .isEqualTo(names(new WireTypes<>(ServerMessage.class)));
    }

    @Test
    void schemasListExactlyTheErrorCodesOfTheProtocol() {
        JsonNode schema = JSON.readTree(read(DOCS.resolve("schemas/server/error.schema.json")));
        Set<String> listed = schema.at("/properties/payload/properties/code/enum")
                .valueStream()
                .map(JsonNode::stringValue)
                .collect(Collectors.toSet());

        assertThat(listed)
                .isEqualTo(Stream.of(ErrorCode.values())
                        .map(code -> ProtocolJson.mapper().valueToTree(code).stringValue())
                        .collect(Collectors.toSet()));
    }

    static List<Path> everyGoldenMessage() {
        return Stream.concat(clientMessages().stream(), serverMessages().stream())
                .toList();
    }

    static List<Path> clientMessages() {
        return filesIn("golden/client");
    }

    static List<Path> serverMessages() {
        return filesIn("golden/server");
    }

    private static Schema schemaOf(Path golden) {
        Path side = DOCS.resolve("golden").relativize(golden).getName(0);
        return SCHEMAS.getSchema(SchemaLocation.of(BASE + side + "/" + typeOf(golden) + ".schema.json"));
    }

    private static String schemaText(String id) {
        return read(DOCS.resolve("schemas").resolve(id.substring(BASE.length())));
    }

    private static Set<String> typesIn(String folder) {
        return filesIn(folder).stream().map(GoldenMessagesTest::typeOf).collect(Collectors.toSet());
    }

    private static String typeOf(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.indexOf('.'));
    }

    private static Set<String> names(WireTypes<?> types) {
        return StreamSupport.stream(types.names().spliterator(), false).collect(Collectors.toSet());
    }

    private static List<Path> filesIn(String folder) {
        try (Stream<Path> files = Files.list(DOCS.resolve(folder))) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
