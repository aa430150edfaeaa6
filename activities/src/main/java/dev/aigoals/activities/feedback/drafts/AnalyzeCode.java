package dev.aigoals.activities.feedback.drafts;

import dev.aigoals.activities.feedback.bench.Workbench;
import dev.aigoals.activities.feedback.bench.Workpiece;
import dev.aigoals.activities.runner.CheckListener;
import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.runner.Report;
import dev.aigoals.contract.content.Check;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.platform.live.Draft;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tool {@code analyze_code}: runs the visible checks on a draft, and has rules find what is worth saying. */
@Component
final class AnalyzeCode {

    private final Workbench workbench;
    private final CodeRunner runner;
    private final DraftPolicy policy;

    AnalyzeCode(Workbench workbench, CodeRunner runner, DraftPolicy policy) {
        this.workbench = workbench;
        this.runner = runner;
        this.policy = policy;
    }

    /** A draft on its task, what the visible checks showed of it, and what is worth saying by rule. */
    record Analysis(Workpiece piece, Report report, DraftPolicy.Look look) {}

    /**
     * @param failedBefore visible checks that failed at the last look; null where there was none
     */
    Analysis at(RunKey run, Draft draft, @Nullable Set<String> failedBefore) throws InterruptedException {
        Workpiece piece = workbench.of(run, draft.taskId(), draft.code(), draft.files());
        List<Check> visible =
                piece.task().checks().stream().filter(Check::visible).toList();
        Report report = runner.check(piece.program(), visible, piece.locale(), CheckListener.NONE);
        return new Analysis(piece, report, policy.look(piece, report, failedBefore));
    }
}
