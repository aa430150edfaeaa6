package dev.aigoals.client.measure;

import dev.aigoals.client.measure.ScriptedProvider.Times;
import dev.aigoals.client.measure.Stopwatch.Arrival;
import dev.aigoals.client.protocol.Work.Chunk;
import dev.aigoals.client.protocol.Work.ValidationResult;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where the time of one explained submission went.
 *
 * @param verdict from the learner's message to the verdict's words at the socket
 * @param asked from there to the request at the provider
 * @param firstByte from the learner's message to the provider's first byte
 * @param sentence from the provider's token that completes the first sentence to that sentence at the socket
 */
record SpeechTimes(Duration verdict, Duration asked, Duration firstByte, Duration sentence) {

    static SpeechTimes of(long sent, List<Arrival> heard, Times told) {
        long verdict = first(heard, chunk -> "verdict".equals(chunk.kind()), "verdict");
        long sentence =
                first(heard, chunk -> chunk.text().startsWith(ScriptedExplanation.OPENING), "sentence of the model");
        return new SpeechTimes(
                Duration.ofNanos(verdict - sent),
                Duration.ofNanos(told.asked() - verdict),
                Duration.ofNanos(told.firstByte() - sent),
                Duration.ofNanos(sentence - told.noted()));
    }

    private static long first(List<Arrival> heard, Predicate<Chunk> wanted, String what) {
        return heard.stream()
                .filter(arrival -> arrival.message() instanceof ValidationResult result
                        && result.chunk() != null
                        && wanted.test(result.chunk()))
                .mapToLong(Arrival::at)
                .findFirst()
                .orElseThrow(() -> new MeasuringFailed("No " + what + " came. Look at the logs in the data folder."));
    }
}
