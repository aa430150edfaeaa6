package dev.aigoals.platform.courses;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a course as an instructor writes them.
 *
 * @param deadline null for none
 * @param attemptLimit counted tries per task; null for none
 * @param hintCeiling highest hint level, 0..4; null for all four
 * @param dataConsent whether learners' words and code may reach a model provider; null leaves it to each learner
 * @param terms Markdown
 * @param requiresAcceptance whether goals wait until the learner has answered
 */
public record Terms(
        @Nullable Instant deadline,
        @Nullable Integer attemptLimit,
        @Nullable Integer hintCeiling,
        @Nullable Boolean dataConsent,
        String terms,
        boolean requiresAcceptance) {}
