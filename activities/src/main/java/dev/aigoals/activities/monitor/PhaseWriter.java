package dev.aigoals.activities.monitor;

import dev.aigoals.activities.words.LearnerLanguage;
import dev.aigoals.activities.words.Words;
import dev.aigoals.contract.agent.StateMonitorAgent.FlowStep;
import dev.aigoals.contract.agent.Step;
import dev.aigoals.contract.event.EventType;
import dev.aigoals.contract.goal.GoalPhase;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.contract.wire.ErrorCode;
import dev.aigoals.contract.wire.StreamMessage;
import dev.aigoals.platform.bank.BankGoals;
import dev.aigoals.platform.events.EventLog;
import dev.aigoals.platform.goals.GoalContents;
import dev.aigoals.platform.runs.GoalDocuments;
import dev.aigoals.platform.runs.GoalRuns;
import dev.aigoals.platform.runs.Progress;
import dev.aigoals.platform.runs.ProgressStatus;
import dev.aigoals.platform.stream.LearnerStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Moves a run from phase to phase and tells the learner, inside the caller's transaction. */
@Component
final class PhaseWriter {

    private final GoalRuns runs;
    private final Progress progress;
    private final GoalDocuments documents;
    private final BankGoals bank;
    private final GoalContents contents;
    private final LearnerStream stream;
    private final EventLog events;
    private final Words words;
    private final LearnerLanguage languages;

    PhaseWriter(
            GoalRuns runs,
            Progress progress,
            GoalDocuments documents,
            BankGoals bank,
            GoalContents contents,
            LearnerStream stream,
            EventLog events,
            Words words,
            LearnerLanguage languages) {
        this.runs = runs;
        this.progress = progress;
        this.documents = documents;
        this.bank = bank;
        this.contents = contents;
        this.stream = stream;
        this.events = events;
        this.words = words;
        this.languages = languages;
    }

    void change(Step step, FlowStep.PhaseChanged change) {
        runs.phase(step.run(), change.phase(), change.reason(), change.agent(), change.episode());
        tell(step, change);
        if (change.phase() == GoalPhase.FAILED) {
            event(step, EventType.GOAL_FAILED, Map.of("reason", change.reason()));
            progress.mark(step.run().learnerId(), step.run().goalId(), null, ProgressStatus.FAILED);
            if (!change.created()) {
                fail(step, codeOf(change.reason()), reason(locale(step), change.reason()));
            }
        }
        if (change.phase() == GoalPhase.COMPLETED) {
            progress.mark(step.run().learnerId(), step.run().goalId(), null, ProgressStatus.COMPLETED);
        }
    }

    private void tell(Step step, FlowStep.PhaseChanged change) {
        stream.append(
                step.run().learnerId(),
                step.effectKey("phase"),
                new StreamMessage.GoalStateChanged(
                        step.run().goalId(),
                        change.phase(),
                        change.previous(),
                        reason(locale(step), change.reason()),
                        change.agent() == null ? null : change.agent().wireName()));
    }

    void create(Step step, FlowStep.Created created) {
        runs.phase(step.run(), created.phase(), "created", null, null);
        stream.append(
                step.run().learnerId(),
                step.effectKey("created"),
                new StreamMessage.GoalCreated(documents
                        .document(step.run().goalId(), step.run().learnerId(), locale(step))
                        .orElseThrow()));
        tell(step, new FlowStep.PhaseChanged(GoalPhase.PLANNING, created.phase(), "created", null, null, true));
        event(step, EventType.GOAL_CREATED, Map.of("course_id", step.run().courseId()));
        event(step, EventType.GOAL_STARTED, Map.of("course_id", step.run().courseId()));
    }

    void nothingFound(Step step, FlowStep.NothingFound nothing) {
        FlowStep.PhaseChanged failed =
                new FlowStep.PhaseChanged(GoalPhase.PLANNING, GoalPhase.FAILED, "nothing_found", null, null, false);
        runs.phase(step.run(), GoalPhase.FAILED, failed.reason(), null, null);
        tell(step, failed);
        progress.mark(step.run().learnerId(), step.run().goalId(), null, ProgressStatus.FAILED);
        event(step, EventType.GOAL_FAILED, Map.of("reason", failed.reason()));
        LearnerLocale locale = locale(step);
        String titles = titles(nothing.nearestSlugs(), locale);
        fail(
                step,
                ErrorCode.NOT_FOUND,
                titles.isEmpty()
                        ? words.say(locale, "goal.nothing_there")
                        : words.say(locale, "goal.nothing_found", titles));
    }

    private String titles(List<String> slugs, LearnerLocale locale) {
        return slugs.stream()
                .flatMap(slug -> bank.find(slug).stream())
                .map(goal -> "“" + contents.get(goal.contentHash()).title().in(locale) + "”")
                .collect(Collectors.joining(", "));
    }

    private void fail(Step step, ErrorCode code, String message) {
        stream.append(
                step.run().learnerId(),
                step.effectKey("failed"),
                new StreamMessage.GoalFailed(step.run().goalId(), code, message));
    }

    private static ErrorCode codeOf(String reason) {
        return switch (reason) {
            case "not_enrolled", "unknown_or_disabled_user", "session_revoked" -> ErrorCode.FORBIDDEN;
            case "goal_withdrawn" -> ErrorCode.NOT_FOUND;
            default -> ErrorCode.INTERNAL;
        };
    }

    private String reason(LearnerLocale locale, String reason) {
        return words.say(locale, "reason." + reason);
    }

    private LearnerLocale locale(Step step) {
        return languages.of(step.run().learnerId());
    }

    private void event(Step step, EventType type, Map<String, ?> payload) {
        events.append(type, step.run().learnerId(), step.run().goalId().value(), step.effectKey("flow"), payload);
    }
}
