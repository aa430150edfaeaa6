package dev.aigoals.activities.performance;

import dev.aigoals.activities.words.LearnerLanguage;
import dev.aigoals.activities.words.Words;
import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.agent.Step;
import dev.aigoals.contract.goal.GoalPhase;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.contract.wire.StreamMessage;
import dev.aigoals.platform.bank.BankGoals;
import dev.aigoals.platform.goals.GoalContents;
import dev.aigoals.platform.runs.GoalRuns;
import dev.aigoals.platform.runs.Progress;
import dev.aigoals.platform.runs.ProgressStatus;
import dev.aigoals.platform.stream.LearnerStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** Completes a goal and tells the learner how it went, inside the caller's transaction. */
@Component
final class GoalCompletion {

    private final GoalRuns runs;
    private final Progress progress;
    private final BankGoals bank;
    private final GoalContents contents;
    private final LearnerStream stream;
    private final EmitEvent emitEvent;
    private final Words words;
    private final LearnerLanguage languages;

    GoalCompletion(
            GoalRuns runs,
            Progress progress,
            BankGoals bank,
            GoalContents contents,
            LearnerStream stream,
            EmitEvent emitEvent,
            Words words,
            LearnerLanguage languages) {
        this.runs = runs;
        this.progress = progress;
        this.bank = bank;
        this.contents = contents;
        this.stream = stream;
        this.emitEvent = emitEvent;
        this.words = words;
        this.languages = languages;
    }

    void write(Step step, Conclusion conclusion, String summary, List<String> nextSlugs) {
        LearnerLocale locale = languages.of(step.run().learnerId());
        progress.mark(step.run().learnerId(), step.run().goalId(), null, ProgressStatus.COMPLETED);
        runs.phase(step.run(), GoalPhase.COMPLETED, "all_tasks_done", AgentName.PERFORMANCE_EVALUATOR, null);
        emitEvent.completed(step, conclusion.whole(), conclusion.hintsUsed());
        stream.append(
                step.run().learnerId(),
                step.effectKey("completed"),
                new StreamMessage.GoalCompleted(
                        step.run().goalId(), performance(conclusion, summary), titles(nextSlugs, locale)));
        stream.append(
                step.run().learnerId(),
                step.effectKey("phase"),
                new StreamMessage.GoalStateChanged(
                        step.run().goalId(),
                        GoalPhase.COMPLETED,
                        GoalPhase.ACTIVE,
                        words.say(locale, "reason.all_tasks_done"),
                        AgentName.PERFORMANCE_EVALUATOR.wireName()));
    }

    private static StreamMessage.Performance performance(Conclusion conclusion, String summary) {
        return new StreamMessage.Performance(
                conclusion.whole().score(),
                conclusion.whole().tries(),
                conclusion.hintsUsed(),
                conclusion.whole().minutes(),
                PerformancePolicy.strengths(conclusion.results()),
                PerformancePolicy.focusAreas(conclusion.results()),
                summary);
    }

    private List<String> titles(List<String> slugs, LearnerLocale locale) {
        return slugs.stream()
                .flatMap(slug -> bank.find(slug).stream())
                .map(goal -> contents.get(goal.contentHash()).title().in(locale))
                .toList();
    }
}
