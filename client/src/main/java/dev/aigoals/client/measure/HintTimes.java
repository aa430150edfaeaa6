package dev.aigoals.client.measure;

import dev.aigoals.client.measure.ScriptedProvider.Times;
import dev.aigoals.client.measure.Stopwatch.Arrival;
import dev.aigoals.client.protocol.Work.Chunk;
import dev.aigoals.client.protocol.Work.Hint;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the time of one hint of the model went.
 *
 * @param asked from the learner's message to the request at the provider
 * @param firstByte from the learner's message to the provider's first byte
 * @param words from the provider's last token to the hint's first words at the socket, the proof's run included
 */
record HintTimes(Duration asked, Duration firstByte, Duration words) {

    /**
     * Empty where the hint fell back to its author's words.
     *
     * @param told empty where the model was not asked
     */
    static Optional<HintTimes> of(long sent, List<Arrival> heard, Optional<Times> told) {
        return told.flatMap(times -> heard.stream()
                .filter(HintTimes::isOfTheModel)
                .map(first -> new HintTimes(
                        Duration.ofNanos(times.asked() - sent),
                        Duration.ofNanos(times.firstByte() - sent),
                        Duration.ofNanos(first.at() - times.noted())))
                .findFirst());
    }

    private static boolean isOfTheModel(Arrival arrival) {
        return arrival.message() instanceof Hint hint && (opens(hint.chunk()) || opens(hint.text()));
    }

    private static boolean opens(@Nullable Chunk chunk) {
        return chunk != null && opens(chunk.text());
    }

    private static boolean opens(@Nullable String text) {
        return text != null && text.startsWith(ScriptedHint.OPENING);
    }
}
