package dev.aigoals.activities.feedback;

import dev.aigoals.activities.runner.RunOutput;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.platform.live.LiveText;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was said live of a piece of work that was stopped: its final message must have the whole text all the same. */
@Component
final class SaidSoFar {

    private final LiveText live;
    private final JsonMapper mapper;
    private final Clock clock = Clock.systemUTC();

    SaidSoFar(LiveText live, JsonMapper wireMapper) {
        this.live = live;
        this.mapper = wireMapper;
    }

    /** The pieces of the last attempt; none where nothing was said, or where Redis was away. */
    Said of(LearnerId learner, RequestId request) {
        List<JsonNode> frames = live.buffered(learner, request).stream()
                .map(entry -> mapper.readTree(entry.frame()))
                .toList();
        int attempt = frames.stream().mapToInt(SaidSoFar::attempt).max().orElse(1);
        return new Said(
                attempt,
                frames.stream()
                        .filter(frame -> attempt(frame) == attempt)
                        .map(frame -> frame.path("payload").path("chunk"))
                        .toList(),
                frames.isEmpty()
                        ? Duration.ZERO
                        : Duration.between(
                                Instant.parse(frames.getFirst().path("at").asString()), clock.instant()));
    }

    private static int attempt(JsonNode frame) {
        return frame.path("payload").path("attempt").intValue();
    }

    /**
     * The last attempt's text.
     *
     * @param since the time since the first piece
     */
    record Said(int attempt, List<JsonNode> chunks, Duration since) {

        int nextIndex() {
            return chunks.size();
        }

        /** All but status words. */
        String text() {
            return text(chunk -> !chunk.path("kind").asString("").equals("status"));
        }

        /** What a program wrote to one of its streams. */
        String output(String stream) {
            return text(chunk -> chunk.path("stream").asString("").equals(stream));
        }

        /** Whether the stream said as much as is kept, so that there may have been more. */
        boolean full(String stream) {
            return output(stream).getBytes(StandardCharsets.UTF_8).length >= RunOutput.Stream.MOST_KEPT;
        }

        private String text(Predicate<JsonNode> wanted) {
            return chunks.stream()
                    .filter(wanted)
                    .map(chunk -> chunk.path("text").asString())
                    .collect(Collectors.joining());
        }
    }
}
