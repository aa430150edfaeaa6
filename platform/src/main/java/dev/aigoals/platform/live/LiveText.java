package dev.aigoals.platform.live;

import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.contract.wire.LiveMessage;
import dev.aigoals.platform.wire.Frames;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.redisson.api.RScript;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Text as it is being made: told at once, kept for a short while for those who join, never in a database. */
@Component
public final class LiveText {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final String KEEP_AND_TELL = """
            local position = redis.call('RPUSH', KEYS[1], ARGV[2])
            redis.call('PEXPIRE', KEYS[1], ARGV[3])
            redis.call('PUBLISH', KEYS[2], ARGV[1] .. ' ' .. position .. ' ' .. ARGV[2])
            return position
            """;

    private final RedissonClient redis;
    private final BestEffort bestEffort;
    private final Topics topics;
    private final JsonMapper mapper;
    private final Clock clock = Clock.systemUTC();

    public LiveText(RedissonClient redis, BestEffort bestEffort, Topics topics, JsonMapper wireMapper) {
        this.redis = redis;
        this.bestEffort = bestEffort;
        this.topics = topics;
        this.mapper = wireMapper;
    }

    /** Tells the message; calls of one thread are heard in their order. */
    public void publish(LearnerId learner, LiveMessage message) {
        String frame = Frames.live(
                message.type(), clock.instant().truncatedTo(ChronoUnit.MILLIS), mapper.writeValueAsString(message));
        bestEffort.tell(() -> redis.getScript(StringCodec.INSTANCE)
                .eval(
                        RScript.Mode.READ_WRITE,
                        KEEP_AND_TELL,
                        RScript.ReturnType.LONG,
                        List.of(buffer(learner, message.requestId()), topic(learner)),
                        message.requestId().toString(),
                        frame,
                        Long.toString(KEPT.toMillis())));
    }

    /** The live messages of the learner's request so far. */
    public List<LiveEntry> buffered(LearnerId learner, RequestId request) {
        List<String> frames = bestEffort.ask(
                () -> redis.<String>getList(buffer(learner, request), StringCodec.INSTANCE)
                        .readAll(),
                List.of());
        return IntStream.range(0, frames.size())
                .mapToObj(index -> new LiveEntry(request, index + 1, frames.get(index)))
                .toList();
    }

    /** Forgets a request's live messages, once its final message is there. */
    public void forget(LearnerId learner, RequestId request) {
        bestEffort.tell(() -> redis.getKeys().delete(buffer(learner, request)));
    }

    /** Hears the learner's live messages from now on, on a thread that must not be held. */
    public Topics.Subscription subscribe(LearnerId learner, Consumer<LiveEntry> listener) {
        return topics.subscribe(topic(learner), text -> listener.accept(LiveEntry.ofPublished(text)));
    }

    private static String topic(LearnerId learner) {
        return "live:" + learner;
    }

    private static String buffer(LearnerId learner, RequestId request) {
        return "live_buffer:" + learner + ":" + request;
    }
}
