package dev.aigoals.activities.support;

import dev.aigoals.contract.agent.EmotionalSupportAgent.Cause;
import dev.aigoals.contract.agent.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Mood by rule, from behaviour alone: what was tried, how often it failed, how long the learner was away. */
final class MoodPolicy {

    /** Motivation comes at the latest after so many failed validations in a row. */
    static final int FAILURES_THAT_CALL_FOR_A_WORD = 5;

    private static final double LOW = 0.3;
    private static final Duration BETWEEN_WORDS = Duration.ofMinutes(10);
    private static final Duration BETWEEN_UNWANTED_WORDS = Duration.ofHours(1);

    private MoodPolicy() {}

    /** The mood's name on the wire. */
    static String label(double score) {
        if (score >= 0.75) {
            return "confident";
        }
        if (score >= 0.5) {
            return "steady";
        }
        return score >= LOW ? "frustrated" : "discouraged";
    }

    /** The mood after something happened, 0..1. */
    static double after(double before, Cause cause, @Nullable Verdict verdict, int failuresInRow) {
        return switch (cause) {
            case VERDICT -> clamp(before + change(verdict, failuresInRow));
            case BEHAVIOUR -> clamp(before - 0.05);
            case IDLE -> clamp(before - 0.1);
        };
    }

    private static double change(@Nullable Verdict verdict, int failuresInRow) {
        return switch (verdict) {
            case PASSED -> 0.3;
            case FAILED -> -0.04 * Math.min(failuresInRow, 4);
            case INCONCLUSIVE -> 0;
            case null -> 0;
        };
    }

    /** Whether a word of encouragement is due. */
    static boolean due(Cause cause, double score, int failuresInRow, Optional<LastModal> last, Instant now) {
        boolean calledFor = switch (cause) {
            case VERDICT -> failuresInRow >= FAILURES_THAT_CALL_FOR_A_WORD || (failuresInRow >= 3 && score < LOW);
            case BEHAVIOUR -> score < LOW;
            case IDLE -> true;
        };
        return calledFor && last.map(modal -> modal.restOver(now)).orElse(true);
    }

    /** What a word of encouragement may speak of: only a verdict tells of tries in a row. */
    static String occasion(Cause cause, String label) {
        return switch (cause) {
            case VERDICT -> label;
            case BEHAVIOUR -> "behaviour";
            case IDLE -> "idle";
        };
    }

    static double clamp(double score) {
        return Math.max(0, Math.min(1, score));
    }

    /** The last word that was said, and how it was taken. */
    record LastModal(Instant sentAt, @Nullable String actionId) {

        /** Nobody is cheered up twice in ten minutes, and not within the hour where it was not how they felt. */
        boolean restOver(Instant now) {
            Duration rest = ModalAction.NOT_HOW_I_FEEL.id().equals(actionId) ? BETWEEN_UNWANTED_WORDS : BETWEEN_WORDS;
            return !now.isBefore(sentAt.plus(rest));
        }
    }
}
