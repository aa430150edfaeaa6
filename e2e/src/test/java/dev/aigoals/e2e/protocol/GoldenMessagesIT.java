package dev.aigoals.e2e.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.e2e.system.RunningSystem;
import dev.aigoals.e2e.system.TestSystem;
import dev.aigoals.e2e.wire.WireClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ExtendWith(RunningSystem.class)
class GoldenMessagesIT {
    private static final Path FOLDER = Path.of("..", "docs", "protocol", "golden", "client");

    private final TestSystem system;

    GoldenMessagesIT(TestSystem system) {
        this.system = system;
    }

    /** The examples name goals that are not there: what is wrong with them is never their form. */
    @ParameterizedTest
    @MethodSource("examples")
    void theGatewayUnderstandsEveryExampleOfTheDocument(Path example) throws IOException {
        ObjectNode message = (ObjectNode) JsonMapper.shared().readTree(Files.readString(example));
        String id = UUID.randomUUID().toString();
        message.put("id", id);
        try (WireClient client = system.learner().open()) {
            client.text(message.toString());

            JsonNode reply = client.reply(id);

            assertThat(reply.at("/payload/code").asString(""))
                    .as(reply.toString())
                    .isNotIn("bad_request", "unknown_type", "too_large", "internal", "unavailable");
        }
    }

    static List<Path> examples() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
