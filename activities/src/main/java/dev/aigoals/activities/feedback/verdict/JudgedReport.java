package dev.aigoals.activities.feedback.verdict;

import dev.aigoals.activities.runner.Report;
import dev.aigoals.activities.runner.ReportOutline;
import dev.aigoals.platform.work.StoredVerdict;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The report that is stored with a verdict: its outline, and what the learner was told of it.
 *
 * @param said null where the final message was written together with the verdict
 */
public record JudgedReport(
        List<ReportOutline.Line> checks,
        @Nullable String errorType,
        @Nullable Said said) {

    public JudgedReport {
        checks = List.copyOf(checks);
    }

    static JudgedReport of(Report report, @Nullable Said said) {
        ReportOutline outline = ReportOutline.of(report);
        return new JudgedReport(outline.checks(), outline.errorType(), said);
    }

    public static JudgedReport read(JsonMapper mapper, StoredVerdict verdict) {
        return mapper.readValue(verdict.report(), JudgedReport.class);
    }

    /** What the learner was told by the checks. */
    public Said told() {
        return said == null ? Said.NOTHING : said;
    }

    /** The ids of the checks that do not pass. */
    public Set<String> failing() {
        return checks.stream()
                .filter(line -> !line.passed())
                .map(ReportOutline.Line::id)
                .collect(Collectors.toSet());
    }
}
