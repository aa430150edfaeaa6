package dev.aigoals.activities.models;

import java.time.Duration;
import java.util.Optional;

/**
 * Why a model gave no usable answer.
 *
 * @param reason what an operator should know and do; never holds a key or a learner's words
 * @param retryAfter how long the provider asked to wait
 */
public record ModelFailure(Kind kind, String reason, Optional<Duration> retryAfter) {

    /** The classes of failure, each with what follows from it. */
    public enum Kind {
        RATE_LIMITED(
                true, "The provider limits the rate of requests: lower aigoals.models.concurrency or raise the limit."),
        QUOTA_EXHAUSTED(false, "The provider's quota is used up: check its plan and billing."),
        PROVIDER_ERROR(true, "The provider answered with an error of its own: look at its status page or log."),
        UNREACHABLE(true, "No connection to the provider: check aigoals.models.address and the network."),
        CONNECT_TIMEOUT(true, "The provider took no connection in aigoals.models.connect-timeout."),
        FIRST_TOKEN_TIMEOUT(
                true, "No word came within aigoals.models.first-token-timeout: raise it or take a faster model."),
        WHOLE_TIMEOUT(
                false,
                "The answer was not complete within aigoals.models.whole-timeout: raise it or take a faster model."),
        CUT_STREAM(
                true, "The answer broke off before its end: check the network and proxies on the way to the provider."),
        BAD_JSON(
                true,
                "The answer is not what the protocol or the schema calls JSON: take a model that can write JSON."),
        SCHEMA_VIOLATED(true, "The answer's JSON does not obey its schema: take a model that can follow one."),
        CONTENT_FILTER(false, "The provider's content filter held the answer back."),
        LENGTH(false, "The answer was longer than aigoals.models.max-output-tokens: raise it."),
        UNAUTHORIZED(
                false, "The provider refused the key: set aigoals.models.api-key or OPENAI_API_KEY to a valid one."),
        BAD_REQUEST(
                false, "The provider refused the request as malformed: check that the address speaks the OpenAI API."),
        MODEL_UNKNOWN(false, "The provider does not know the model: check aigoals.models.large, .small and .address."),
        TOOLS_MISUSED(
                false,
                "The model called tools that it was not offered, or went on calling instead of answering: take a model that"
                        + " can use tools."),
        OUT_OF_PATIENCE(
                false,
                "The learner could not be kept waiting longer for these words: take a faster model if that is common."),
        CANCELLED(false, "The turn was cancelled.");

        private final boolean retried;
        private final String reason;

        Kind(boolean retried, String reason) {
            this.retried = retried;
            this.reason = reason;
        }

        /** True where the same request may succeed a little later; else the turn falls back at once. */
        public boolean retried() {
            return retried;
        }
    }

    static ModelFailure of(Kind kind) {
        return new ModelFailure(kind, kind.reason, Optional.empty());
    }

    static ModelFailure status(Kind kind, int status, Optional<Duration> retryAfter) {
        return new ModelFailure(kind, kind.reason + " (HTTP " + status + ")", retryAfter);
    }
}
