package dev.aigoals.contract.goal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * An operator's word to a goal that is stuck; without effect where the episode is not the present one.
 *
 * @param episode names the time that the goal got stuck
 * @param operator who says it, for the audit
 */
public record Resume(String episode, Action action, String operator, String reason) {

    /** How the goal is to go on. */
    public enum Action {
        /** Do the failed step again. */
        RETRY,
        /** Leave the failed step out. */
        SKIP,
        /** Do the failed step by its plain rule, without a model. */
        FALLBACK,
        /** Give the goal up. */
        FAIL;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        public static Action of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }
}
