package dev.aigoals.activities.feedback;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a report.
 *
 * @param errorType the class of the error that the program ended with; null for none
 */
record Outline(List<Line> checks, @Nullable String errorType) {

    /** One check; the message is empty where it passed or is hidden. */
    record Line(String id, boolean visible, boolean passed, String message) {}
}
