package dev.aigoals.activities.runner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a report for those who look back: which checks passed, and what the program ended with.
 *
 * @param errorType the class of the error that the program ended with; null for none
 */
public record ReportOutline(List<Line> checks, @Nullable String errorType) {

    public ReportOutline {
        checks = List.copyOf(checks);
    }

    public static ReportOutline of(Report report) {
        List<Line> lines = report.results().stream().map(Line::of).toList();
        return new ReportOutline(
                lines, report.error() == null ? null : report.error().type());
    }

    /** One check; the message is empty where it passed or is hidden. */
    public record Line(String id, boolean visible, boolean passed, String message) {
        private static Line of(CheckResult result) {
            String message = result.shown() == null ? "" : result.shown().message();
            return new Line(result.id(), result.visible(), result.passed(), message);
        }
    }
}
