package dev.aigoals.activities.feedback.verdict;

import dev.aigoals.activities.runner.CheckResult;
import dev.aigoals.activities.runner.Report;
import dev.aigoals.activities.runner.judge.Told;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.contract.wire.StreamMessage.CheckOutcome;
import java.util.List;

/** The outcomes of checks as a learner may see them: of a hidden one its name and whether it passed. */
final class Outcomes {

    private Outcomes() {}

    static List<CheckOutcome> of(Report report, LearnerLocale locale) {
        return report.results().stream().map(result -> outcome(result, locale)).toList();
    }

    private static CheckOutcome outcome(CheckResult result, LearnerLocale locale) {
        Told told = result.shown();
        return new CheckOutcome(
                result.name().in(locale),
                result.visible(),
                result.passed(),
                told == null ? null : told.message(),
                told == null ? null : told.expected(),
                told == null ? null : told.actual());
    }
}
