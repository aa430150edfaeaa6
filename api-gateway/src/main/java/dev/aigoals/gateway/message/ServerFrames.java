package dev.aigoals.gateway.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aigoals.contract.wire.ErrorCode;
import dev.aigoals.platform.wire.Frames;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the frames that the gateway itself speaks; each is encoded once, whoever receives it. */
@Component
public final class ServerFrames {

    private final JsonMapper mapper;
    private final ErrorTexts texts;
    private final Clock clock;

    public ServerFrames(JsonMapper wireMapper, ErrorTexts texts, Clock clock) {
        this.mapper = wireMapper;
        this.texts = texts;
        this.clock = clock;
    }

    /** A reply to a request, or with a null id a word that nobody asked for. */
    public String reply(@Nullable UUID replyTo, Reply reply) {
        return Frames.reply(reply.type(), replyTo, clock.instant(), mapper.writeValueAsString(reply.payload()));
    }

    /** How a refusal reads in the reader's language. */
    public Reply error(String locale, RequestRefused refusal) {
        ErrorCode code = refusal.code();
        String message = texts.say(locale, refusal.text(), refusal.arguments());
        Duration retryAfter = refusal.retryAfter();
        Map<String, Object> details =
                refusal.text().endsWith("_field") || refusal.text().startsWith("field_")
                        ? Map.of("field", refusal.arguments().getFirst())
                        : Map.of();
        return new Reply(
                "error",
                new ErrorPayload(
                        code,
                        message,
                        code.retryable(),
                        retryAfter == null ? null : roundedUp(retryAfter),
                        details.isEmpty() ? null : details));
    }

    /** Whoever waits that long must not come too early. */
    private static long roundedUp(Duration pause) {
        return pause.plusMillis(1).minusNanos(1).toMillis();
    }

    /** The inside of an error. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ErrorPayload(
            ErrorCode code,
            String message,
            boolean retryable,
            @Nullable Long retryAfterMs,
            @Nullable Map<String, Object> details) {}
}
