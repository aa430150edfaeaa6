package dev.aigoals.e2e.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.e2e.system.Exercise;
import dev.aigoals.e2e.system.RunningSystem;
import dev.aigoals.e2e.system.TestSystem;
import dev.aigoals.e2e.wire.WireClient;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningSystem.class)
class HintsIT {
    private final TestSystem system;

    HintsIT(TestSystem system) {
        this.system = system;
    }

    @Test
    void theFirstLevelIsOpenFromTheStartAndComesWhole() {
        try (Exercise exercise = Exercise.begin(system)) {
            WireClient client = exercise.client();
            String id = client.send("hint_request", exercise.task(1));

            assertThat(client.reply(id).at("/payload/level").intValue()).isOne();
            JsonNode hint = client.finalOf(id).path("payload");
            assertThat(hint.path("level").intValue()).isOne();
            assertThat(hint.at("/hints/used").intValue()).isOne();
            assertThat(hint.at("/hints/unlocked").intValue()).isOne();
            assertThat(client.received("hint")
                            .filter(message -> !message.at("/payload/final").asBoolean())
                            .map(message -> message.at("/payload/chunk/text").asString())
                            .collect(Collectors.joining()))
                    .isIn("", hint.path("text").asString());
        }
    }

    @Test
    void theNextLevelIsLockedUntilATryWithChangedCodeFails() {
        try (Exercise exercise = Exercise.begin(system)) {
            WireClient client = exercise.client();
            assertThat(client.refused("hint_request", Exercise.with(exercise.task(1), "level", 2)))
                    .isEqualTo("hint_locked");
            exercise.hint(1);
            assertThat(client.refused("hint_request", exercise.task(1))).isEqualTo("hint_locked");

            String wrong = exercise.wrong(1);
            exercise.submit(1, wrong);
            assertThat(exercise.hint(2).at("/payload/level").intValue()).isEqualTo(2);
            exercise.submit(1, wrong);
            assertThat(client.refused("hint_request", exercise.task(1))).isEqualTo("hint_locked");

            exercise.submit(1, exercise.wrong(1));
            assertThat(exercise.hint(3).at("/payload/hints/used").intValue()).isEqualTo(3);
        }
    }

    @Test
    void aLevelIsGivenAgainTheSameAtNoPrice() {
        try (Exercise exercise = Exercise.begin(system)) {
            JsonNode first = exercise.hint(1).path("payload");
            JsonNode again = exercise.hint(1).path("payload");

            assertThat(again.path("text")).isEqualTo(first.path("text"));
            assertThat(again.at("/hints/used").intValue()).isOne();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, -1})
    void aLevelThatDoesNotExistIsABadRequest(int level) {
        try (Exercise exercise = Exercise.begin(system)) {
            assertThat(exercise.client().refused("hint_request", Exercise.with(exercise.task(1), "level", level)))
                    .isEqualTo("bad_request");
        }
    }
}
