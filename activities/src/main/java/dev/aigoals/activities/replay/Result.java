package dev.aigoals.activities.replay;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * What came of a turn, as it was recorded or as it was asked again.
 *
 * @param outcome a turn outcome's wire name, or one of the names below
 * @param cost dollars
 */
record Result(String outcome, String reason, BigDecimal cost, Duration duration) {
    static final String OPEN = "open";
    static final String NO_ANSWER = "no answer";
}
