package dev.aigoals.client.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.client.measure.ScriptedProvider.Times;
import dev.aigoals.client.measure.Stopwatch.Arrival;
import dev.aigoals.client.protocol.Work.Chunk;
import dev.aigoals.client.protocol.Work.Hint;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HintTimesTest {
    private static final String WORDS = ScriptedHint.OPENING + " decides?";
    private static final Optional<Times> TOLD = Optional.of(new Times(300, 400, 1000));

    @Test
    void endAtTheFirstOfTheModelsWords() {
        List<Arrival> heard = List.of(hint(1500, new Chunk(0, null, null, WORDS), null), hint(1600, null, WORDS));

        assertThat(HintTimes.of(100, heard, TOLD))
                .contains(new HintTimes(Duration.ofNanos(200), Duration.ofNanos(300), Duration.ofNanos(500)));
    }

    @Test
    void areThoseOfTheFinalWhereTheLiveWordsWereLost() {
        assertThat(HintTimes.of(100, List.of(hint(1600, null, WORDS)), TOLD))
                .map(HintTimes::words)
                .contains(Duration.ofNanos(600));
    }

    @Test
    void thereAreNoneWhereItFellBack() {
        List<Arrival> authored = List.of(hint(1600, null, "What is in the dictionary at first?"));

        assertThat(HintTimes.of(100, authored, TOLD)).isEmpty();
        assertThat(HintTimes.of(100, List.of(hint(1600, null, WORDS)), Optional.empty()))
                .isEmpty();
    }

    private static Arrival hint(long at, @Nullable Chunk chunk, @Nullable String text) {
        return new Arrival(at, new Hint("request", "goal", "task", 1, 1, chunk == null, chunk, text, true, null, null));
    }
}
