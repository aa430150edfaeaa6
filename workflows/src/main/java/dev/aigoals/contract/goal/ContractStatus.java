package dev.aigoals.contract.goal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The terms under which a run stands.
 *
 * @param version 0 where the course has no terms
 * @param standing whether the learner has to answer before the goal may go on
 * @param deadline null for none
 * @param attemptLimit counted tries per task; null for none
 * @param hintCeiling highest hint level, 0..4
 * @param modelConsent whether the learner's words and code may reach a model provider
 */
public record ContractStatus(
        int version,
        Standing standing,
        @Nullable Instant deadline,
        @Nullable Integer attemptLimit,
        int hintCeiling,
        boolean modelConsent) {

    public static final ContractStatus NONE = new ContractStatus(0, Standing.IN_FORCE, null, null, 4, false);

    /** Whether so many counted tries are all that a task may have. */
    public boolean triesUsedUp(int tries) {
        return attemptLimit != null && tries >= attemptLimit;
    }

    /** Where the learner stands to the newest terms. */
    public enum Standing {
        IN_FORCE,
        AWAITING_ANSWER,
        DECLINED
    }
}
