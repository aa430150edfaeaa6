package dev.aigoals.activities.context;

import dev.aigoals.contract.content.Difficulty;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.goal.GoalPhase;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.platform.goals.GoalContents;
import dev.aigoals.platform.runs.GoalRuns;
import dev.aigoals.platform.runs.Progress;
import dev.aigoals.platform.runs.ProgressRow;
import dev.aigoals.platform.runs.RunRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tool {@code analyze_context}: a learner's history, as far as it bears on what comes next. */
@Component
final class AnalyzeContext {

    private static final int LOOK_BACK = 20;
    private static final int MANY_TRIES = 3;
    private static final double WELL_DONE = 0.85;

    private final GoalRuns runs;
    private final GoalContents contents;
    private final Progress progress;

    AnalyzeContext(GoalRuns runs, GoalContents contents, Progress progress) {
        this.runs = runs;
        this.contents = contents;
        this.progress = progress;
    }

    LearnerHistory of(LearnerId learner) {
        return of(learner, null);
    }

    /** As it will be once the run is completed, which is about to happen. */
    LearnerHistory atTheEndOf(RunKey run) {
        return of(run.learnerId(), run);
    }

    private LearnerHistory of(LearnerId learner, @Nullable RunKey ending) {
        Set<String> completed = new HashSet<>();
        Set<String> begun = new HashSet<>();
        Set<String> weakTopics = new HashSet<>();
        Language language = null;
        Difficulty ready = Difficulty.EASY;
        for (RunRecord run : lastRuns(learner)) {
            GoalContent content = contents.get(String.valueOf(run.contentHash()));
            if (run.phase() == GoalPhase.COMPLETED || run.key().equals(ending)) {
                completed.add(content.slug());
                Difficulty next = wellDone(run) ? Ladder.above(content.difficulty()) : content.difficulty();
                ready = Ladder.higher(ready, next);
            } else {
                begun.add(content.slug());
            }
            if (struggled(run)) {
                weakTopics.addAll(content.topics());
            }
            language = language == null ? content.language() : language;
        }
        begun.removeAll(completed);
        return new LearnerHistory(completed, begun, weakTopics, language, ready);
    }

    private List<RunRecord> lastRuns(LearnerId learner) {
        return runs.of(learner, null, null).stream()
                .filter(run -> run.contentHash() != null)
                .limit(LOOK_BACK)
                .toList();
    }

    private boolean wellDone(RunRecord run) {
        return progress.find(run.key().learnerId(), run.key().goalId(), null)
                .map(ProgressRow::score)
                .filter(score -> score >= WELL_DONE)
                .isPresent();
    }

    private boolean struggled(RunRecord run) {
        return progress.of(run.key().learnerId(), run.key().goalId()).stream()
                .anyMatch(row -> row.taskId() != null && row.attempts() >= MANY_TRIES);
    }
}
