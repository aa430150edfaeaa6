package dev.aigoals.client.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.client.protocol.Work;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LiveTextTest {
    private final LiveText text = new LiveText();

    @Test
    void letsEachChunkThroughOnce() {
        assertThat(text.accept(chunk("a", 1, 0))).isTrue();
        assertThat(text.accept(chunk("a", 1, 0))).isFalse();
        assertThat(text.accept(chunk("a", 1, 1))).isTrue();
        assertThat(text.accept(chunk("b", 1, 0))).isTrue();
    }

    @Test
    void dropsTheLowerAttemptOnceAHigherOneHasBegun() {
        text.accept(chunk("a", 1, 5));

        assertThat(text.accept(chunk("a", 2, 0))).isTrue();
        assertThat(text.accept(chunk("a", 1, 6))).isFalse();
    }

    @Test
    void letsNothingThroughAfterTheFinalAndTheFinalOnce() {
        assertThat(text.accept(last("a"))).isTrue();
        assertThat(text.accept(chunk("a", 3, 0))).isFalse();
        assertThat(text.accept(last("a"))).isFalse();
    }

    private static Work chunk(String request, int attempt, int index) {
        return hint(request, attempt, false, new Work.Chunk(index, null, null, "word"));
    }

    private static Work last(String request) {
        return hint(request, 1, true, null);
    }

    private static Work hint(String request, int attempt, boolean last, Work.@Nullable Chunk chunk) {
        return new Work.Hint(request, "goal", "task", attempt, 1, last, chunk, null, null, null, null);
    }
}
