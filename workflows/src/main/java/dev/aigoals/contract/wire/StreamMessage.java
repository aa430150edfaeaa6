package dev.aigoals.contract.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.aigoals.contract.goal.GoalPhase;
import dev.aigoals.contract.goal.HintAllowance;
import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.contract.id.TaskId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message of a learner's durable stream: its payload, and with {@link #type()} its name on the wire. Fields are written in snake case. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface StreamMessage {

    /** The message's {@code type} on the wire. */
    String type();

    /** The goal is there, with its tasks in order. */
    record GoalCreated(GoalDocument goal) implements StreamMessage {
        @Override
        public String type() {
            return "goal_created";
        }
    }

    /** No goal came of the request. */
    record GoalFailed(GoalId goalId, ErrorCode code, String message) implements StreamMessage {
        @Override
        public String type() {
            return "goal_failed";
        }
    }

    /** Work on a task began. */
    record TaskStarted(GoalId goalId, TaskId taskId) implements StreamMessage {
        @Override
        public String type() {
            return "task_started";
        }
    }

    /** The final word on a submission. */
    record ValidationResult(
            RequestId requestId,
            GoalId goalId,
            TaskId taskId,
            int attempt,
            @JsonProperty("final") boolean last,
            String text,
            String verdict,
            double score,
            int tries,
            List<CheckOutcome> checks,
            @Nullable Boolean stopped)
            implements StreamMessage {
        @Override
        public String type() {
            return "validation_result";
        }
    }

    /** One check's outcome as a learner may see it; a hidden one has a name and a result only. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CheckOutcome(
            String name,
            boolean visible,
            boolean passed,
            @Nullable String message,
            @Nullable String expected,
            @Nullable String actual) {}

    /** A hint, whole. */
    record Hint(
            RequestId requestId,
            GoalId goalId,
            TaskId taskId,
            int attempt,
            int level,
            @JsonProperty("final") boolean last,
            String text,
            boolean verified,
            HintAllowance hints,
            @Nullable Boolean stopped)
            implements StreamMessage {
        @Override
        public String type() {
            return "hint";
        }
    }

    /** What a run on the learner's own input printed, and how it ended. */
    record RunOutput(
            RequestId requestId,
            int attempt,
            @JsonProperty("final") boolean last,
            String stdout,
            String stderr,
            Truncated truncated,
            Exit exit,
            long milliseconds,
            @Nullable Boolean stopped)
            implements StreamMessage {
        @Override
        public String type() {
            return "run_output";
        }
    }

    /** Which outputs were cut. */
    record Truncated(boolean stdout, boolean stderr) {}

    /** How a program ended; exactly one field is set. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Exit(
            @Nullable Integer code,
            @Nullable String limit,
            @Nullable Boolean stopped,
            @Nullable Boolean unavailable) {}

    /** A word while the learner types. */
    record Suggestion(
            UUID suggestionId,
            GoalId goalId,
            TaskId taskId,
            String text,
            @Nullable LineRange range,
            boolean verified) implements StreamMessage {
        @Override
        public String type() {
            return "suggestion";
        }
    }

    /** Lines of the learner's file, from 1, both inclusive. */
    record LineRange(int startLine, int endLine) {}

    /** A task is done. */
    record TaskCompleted(
            GoalId goalId,
            TaskId taskId,
            double score,
            int tries,
            @Nullable TaskId nextTaskId) implements StreamMessage {
        @Override
        public String type() {
            return "task_completed";
        }
    }

    /**
     * A task can no longer be done.
     *
     * @param reason {@code attempts_exhausted} or {@code deadline}
     */
    record TaskFailed(GoalId goalId, TaskId taskId, String reason) implements StreamMessage {
        @Override
        public String type() {
            return "task_failed";
        }
    }

    /**
     * The goal is done.
     *
     * @param nextGoals titles of what the context organizer puts next, best first
     */
    record GoalCompleted(GoalId goalId, Performance performance, List<String> nextGoals) implements StreamMessage {
        @Override
        public String type() {
            return "goal_completed";
        }
    }

    /** How the learner did. */
    record Performance(
            double score,
            int tries,
            int hintsUsed,
            long minutes,
            List<String> strengths,
            List<String> focusAreas,
            String summary) {}

    /** The goal is in another phase. */
    record GoalStateChanged(
            GoalId goalId,
            GoalPhase phase,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            GoalPhase previous,

            String reason,
            @Nullable String agent)
            implements StreamMessage {
        @Override
        public String type() {
            return "goal_state_changed";
        }
    }

    /** A word of encouragement that asks for an answer. */
    record MotivationModal(
            UUID modalId, GoalId goalId, Mood mood, String title, String message, List<ModalAction> actions)
            implements StreamMessage {
        @Override
        public String type() {
            return "motivation_modal";
        }
    }

    /** A mood: its name, and 0 (low) to 1. */
    record Mood(String label, double score) {}

    /** A button of a modal. */
    record ModalAction(String id, String label) {}

    /** A modal was answered, here or on another device. */
    record ModalResolved(UUID modalId, String actionId) implements StreamMessage {
        @Override
        public String type() {
            return "modal_resolved";
        }
    }

    /** The course has new terms. */
    record ContractChanged(
            CourseId courseId, int contractVersion, List<TermChange> changes, String terms, boolean requiresAcceptance)
            implements StreamMessage {
        @Override
        public String type() {
            return "contract_changed";
        }
    }

    /** One field of the terms, before and after. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record TermChange(
            String field,
            @Nullable Object old,
            @JsonProperty("new") @Nullable Object now) {}
}
