package dev.aigoals.activities.models;

import dev.aigoals.activities.models.ModelFailure.Kind;
import dev.langchain4j.exception.HttpException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The one place where what went wrong with a provider becomes a class of failure. */
final class FailureReader {
    private static final Set<Integer> REFUSALS = Set.of(400, 422, 500, 501);

    private final Clock clock;

    FailureReader(Clock clock) {
        this.clock = clock;
    }

    ModelFailure read(Throwable thrown, Optional<String> retryAfter) {
        return causes(thrown)
                .flatMap(cause -> known(cause, retryAfter).stream())
                .findFirst()
                .orElseGet(() -> ModelFailure.of(Kind.BAD_JSON));
    }

    /**
     * The provider's own words of a refusal, to learn from, never to show; empty where there was none. Servers that were started
     * without a feature answer 500 to who asks for it.
     */
    static Optional<String> refusal(Throwable thrown) {
        return causes(thrown)
                .filter(HttpException.class::isInstance)
                .map(HttpException.class::cast)
                .filter(http -> REFUSALS.contains(http.statusCode()))
                .map(HttpException::getMessage)
                .findFirst();
    }

    private Optional<ModelFailure> known(Throwable cause, Optional<String> retryAfter) {
        return Optional.ofNullable(
                switch (cause) {
                    case HttpException http -> status(http.statusCode(), String.valueOf(http.getMessage()), retryAfter);
                    case HttpConnectTimeoutException _ -> ModelFailure.of(Kind.CONNECT_TIMEOUT);
                    case ConnectException _ -> ModelFailure.of(Kind.UNREACHABLE);
                    case UnresolvedAddressException _ -> ModelFailure.of(Kind.UNREACHABLE);
                    case UncheckedIOException _ -> ModelFailure.of(Kind.CUT_STREAM);
                    case tools.jackson.core.JacksonException _ -> ModelFailure.of(Kind.BAD_JSON);
                    case com.fasterxml.jackson.core.JacksonException _ -> ModelFailure.of(Kind.BAD_JSON);
                    case IOException _ -> ModelFailure.of(Kind.CUT_STREAM);
                    default -> null;
                });
    }

    private ModelFailure status(int status, String body, Optional<String> retryAfter) {
        String words = body.toLowerCase(Locale.ROOT);
        Kind kind = switch (status) {
            case 401, 403 -> Kind.UNAUTHORIZED;
            case 404 -> Kind.MODEL_UNKNOWN;
            case 402 -> Kind.QUOTA_EXHAUSTED;
            case 408 -> Kind.PROVIDER_ERROR;
            case 429 -> words.contains("quota") ? Kind.QUOTA_EXHAUSTED : Kind.RATE_LIMITED;
            default -> status >= 500 ? Kind.PROVIDER_ERROR : refused(words);
        };
        return ModelFailure.status(kind, status, retryAfter.flatMap(this::wait));
    }

    private static Kind refused(String words) {
        if (words.contains("content_filter") || words.contains("content_policy")) {
            return Kind.CONTENT_FILTER;
        }
        return words.contains("model_not_found") ? Kind.MODEL_UNKNOWN : Kind.BAD_REQUEST;
    }

    /** RFC 9110, section 10.2.3: seconds or a date. */
    private Optional<Duration> wait(String header) {
        try {
            return Optional.of(Duration.ofSeconds(Math.max(0, Long.parseLong(header.strip()))));
        } catch (NumberFormatException aDate) {
            return waitUntil(header.strip());
        }
    }

    private Optional<Duration> waitUntil(String date) {
        try {
            Duration wait =
                    Duration.between(clock.instant(), Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
    }
}
