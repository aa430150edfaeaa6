package dev.aigoals.contract.agent;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.aigoals.contract.goal.GoalPhase;
import dev.aigoals.contract.goal.HintAllowance;
import dev.aigoals.contract.id.TaskId;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Node 6: watches how a run goes, and writes down where it stands. */
@ActivityInterface
public interface StateMonitorAgent {

    /** Looks at how it goes and says whether the flow should change. */
    @ActivityMethod(name = "state.check")
    Decision check(CheckRequest request);

    /** Writes where the run stands now, once: to the database, the learner's stream, the event log and the cache. */
    @ActivityMethod(name = "state.updateFlow")
    void updateFlow(FlowRequest request);

    /**
     * @param failuresInRow failed verdicts of the task without a passed one between
     * @param moodScore 0 (low) .. 1
     * @param failedRuns runs that failed in the learner's editor since the last check
     */
    record CheckRequest(
            Step step,
            TaskId taskId,
            Verdict verdict,
            int tries,
            int failuresInRow,
            HintAllowance hints,
            double moodScore,
            int failedRuns) {}

    /** What to do, and why, in a short key of the message catalogue. */
    record Decision(Action action, String reason) {}

    /** The closed set of what the state monitor may ask for. */
    enum Action {
        CONTINUE,
        /** Make it easier: the next hint level is free at once. */
        SIMPLIFY,
        /** Give the learner something to hold on to: the next small step in words. */
        ADD_SCAFFOLD,
        /** Let the learner rest. */
        PAUSE,
        /** Tell the instructor. */
        ESCALATE;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A step of the run's flow, and what is the case after it. */
    record FlowRequest(Step step, FlowStep flow, HintAllowance hints) {}

    /** What changed in a run. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = FlowStep.PhaseChanged.class, name = "phase"),
        @JsonSubTypes.Type(value = FlowStep.Created.class, name = "created"),
        @JsonSubTypes.Type(value = FlowStep.NothingFound.class, name = "nothing_found"),
        @JsonSubTypes.Type(value = FlowStep.TaskBegun.class, name = "task_begun"),
        @JsonSubTypes.Type(value = FlowStep.TaskDone.class, name = "task_done"),
        @JsonSubTypes.Type(value = FlowStep.TaskLost.class, name = "task_lost"),
        @JsonSubTypes.Type(value = FlowStep.Resumed.class, name = "resumed"),
        @JsonSubTypes.Type(value = FlowStep.Escalated.class, name = "escalated")
    })
    sealed interface FlowStep {

        /**
         * The run is in another phase; a change to {@code failed} out of planning also tells the learner that no goal came.
         *
         * @param previous null at the very beginning
         * @param reason a key of the message catalogue
         * @param agent who brought it about; null for the learner
         * @param episode names the time that the run got stuck; null unless it is
         * @param created whether the learner has been given the goal
         */
        record PhaseChanged(
                @Nullable GoalPhase previous,
                GoalPhase phase,
                String reason,
                @Nullable AgentName agent,
                @Nullable String episode,
                boolean created)
                implements FlowStep {}

        /** Planning is over: the learner gets the goal. */
        record Created(GoalPhase phase) implements FlowStep {}

        /** No verified goal is near enough to what was asked for; the nearest ones are named to the learner. */
        record NothingFound(List<String> nearestSlugs) implements FlowStep {}

        /** Work on a task began. */
        record TaskBegun(TaskId taskId) implements FlowStep {}

        /**
         * A task is done.
         *
         * @param next the task that follows; null after the last
         */
        record TaskDone(
                TaskId taskId,
                double score,
                int tries,
                @Nullable TaskId next) implements FlowStep {}

        /**
         * A task can no longer be done.
         *
         * @param reason {@code attempts_exhausted} or {@code deadline}
         */
        record TaskLost(TaskId taskId, String reason) implements FlowStep {}

        /** An operator resumed a stuck run; kept for the audit, whichever way the word came. */
        record Resumed(String episode, String action, String operator, String reason, boolean accepted)
                implements FlowStep {}

        /** The instructor should look. */
        record Escalated(TaskId taskId, String reason) implements FlowStep {}
    }
}
